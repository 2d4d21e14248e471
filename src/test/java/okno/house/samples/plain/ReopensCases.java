package okno.house.samples.plain;

import okno.submissions.Reconsideration;

/// Brings back a case without a complaint.
class ReopensCases {
    boolean mayBringBack(Reconsideration.Effect effect) {
        return effect == Reconsideration.Effect.REOPENING;
    }
}
