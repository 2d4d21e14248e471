package okno.accounts.web;

/// Where a recovery ends: there is nothing to tell but words.
public record RecoveryEndPage() {
    static final RecoveryEndPage HERE = new RecoveryEndPage();
}
