package okno.payments.web;

import okno.platform.web.Problems;

/// «Проверить по УИН».
///
/// @param unknown whether no charge has this number
public record UinPage(String uin, Problems problems, boolean unknown) {}
