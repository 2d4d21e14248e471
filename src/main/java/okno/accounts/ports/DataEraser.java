package okno.accounts.ports;

import okno.accounts.CitizenId;

/// Forgets everything a module keeps of a person who deleted his account (152-ФЗ, ст. 21), but for
/// what a law obliges somebody to keep. Every module that has a [DataExporter] implements one. All
/// run in one transaction, before the account itself is emptied; what lies outside of the database
/// is left to a job.
public interface DataEraser {
    /// Erases what is kept of a person; what is not there any more is no error.
    void erase(CitizenId citizen);
}
