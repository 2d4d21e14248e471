package okno.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import okno.accounts.ports.SecretMessage.Recipient;
import okno.identifiers.EmailAddress;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class RecoveryPostTests {
    @Autowired private RecoveryPost post;

    private final Recipient mailbox =
            new Recipient.ByEmail(new EmailAddress(UUID.randomUUID() + "@example.ru"));

    @Test
    void writesToOneContactOnlySoOftenWhateverNamesLeadThere() {
        for (int i = 0; i < 4; i++) {
            assertThat(post.mayGo(mailbox, "")).isTrue();
        }

        assertThat(post.mayGo(mailbox, "")).isFalse();
    }

    @Test
    void writesToAnOwnerWhomStrangersKeepFromIt() {
        for (int i = 0; i < 5; i++) {
            post.mayGo(mailbox, "");
        }

        assertThat(post.mayGo(mailbox, "known")).isTrue();
    }
}
