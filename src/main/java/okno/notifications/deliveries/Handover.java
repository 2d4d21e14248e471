package okno.notifications.deliveries;

/// What came of an attempt. Reasons are keys of texts and name neither people nor addresses.
public sealed interface Handover {
    /// Who was tried.
    String provider();

    /// Whether the provider answered, which says that the channel works, whatever the answer is.
    boolean reached();

    /// The provider answers for it now.
    ///
    /// @param receipt by which it will name the message; empty if it gives none
    /// @param addressPrint keyed fingerprint of the address in hexadecimal digits, if reports about
    ///     the message can blame it; may be empty
    record Taken(String provider, String receipt, String addressPrint) implements Handover {
        public Taken(String provider, String receipt) {
            this(provider, receipt, "");
        }

        @Override
        public boolean reached() {
            return true;
        }
    }

    /// Not now: the same again after a pause.
    record Later(String provider, String reason, boolean reached) implements Handover {
        public Later(String provider, String reason) {
            this(provider, reason, true);
        }

        /// Nobody answered.
        public static Later unanswered(String provider, String reason) {
            return new Later(provider, reason, false);
        }
    }

    /// A service did not answer, one of several that stand side by side: when others answer, it is
    /// to blame alone, and the same is tried again after a pause. When others are as silent, the
    /// channel does not work.
    ///
    /// @param service by which it is told from the others
    record Silent(String provider, String reason, String service) implements Handover {
        @Override
        public boolean reached() {
            return false;
        }
    }

    /// Never at this address: the next rung is used.
    record Refused(String provider, String reason, boolean reached) implements Handover {
        public Refused(String provider, String reason) {
            this(provider, reason, true);
        }

        /// What is known here is enough to see that it leads to nobody.
        public static Refused unasked(String provider, String reason) {
            return new Refused(provider, reason, false);
        }
    }

    /// The channel itself does not work. It rests, and no delivery is to blame.
    record Closed(String provider, String reason) implements Handover {
        @Override
        public boolean reached() {
            return false;
        }
    }

    /// The message cannot be written: something it has to say is not known.
    record Unwritable(String provider, String reason) implements Handover {
        @Override
        public boolean reached() {
            return false;
        }
    }

    /// Nobody has to be told any more.
    record Needless(String provider, String reason) implements Handover {
        @Override
        public boolean reached() {
            return false;
        }
    }
}
