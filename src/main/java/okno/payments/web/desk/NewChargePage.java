package okno.payments.web.desk;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// A charge that is being issued.
///
/// @param payees requisites in force of the bodies that can issue charges
public record NewChargePage(ChargeForm form, List<Option> payees, Problems problems) {}
