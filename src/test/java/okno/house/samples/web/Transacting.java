package okno.house.samples.web;

import org.springframework.transaction.annotation.Transactional;

/// A request that is a transaction.
class Transacting {
    @Transactional
    void post() {}
}
