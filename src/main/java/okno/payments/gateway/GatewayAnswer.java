package okno.payments.gateway;

import java.time.Duration;

/// What came of asking a gateway.
public sealed interface GatewayAnswer<T> {
    /// It did what was asked.
    record Done<T>(T value) implements GatewayAnswer<T> {}

    /// It did nothing yet and wants to be asked again with the same key.
    ///
    /// @param pause how long it wants to be left alone; zero if it does not say
    record TryAgain<T>(Duration pause) implements GatewayAnswer<T> {}

    /// It will not do it.
    ///
    /// @param code its word for the reason
    /// @param words its sentence for people who look into it; not for the payer
    record Refused<T>(String code, String words) implements GatewayAnswer<T> {}

    /// No answer came that could be understood: it may have done it or not.
    record Unknown<T>() implements GatewayAnswer<T> {}
}
