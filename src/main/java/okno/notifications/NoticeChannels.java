package okno.notifications;

import okno.notifications.deliveries.Dispatches;
import okno.platform.jobs.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Each channel goes its own rounds, so that one which is slow keeps no other waiting.
@Configuration(proxyBeanMethods = false)
class NoticeChannels {
    @Bean
    Rounds emailRounds(Dispatches dispatches, EmailCarrier carrier) {
        return dispatches.of(carrier);
    }

    @Bean
    Rounds smsRounds(Dispatches dispatches, SmsCarrier carrier) {
        return dispatches.of(carrier);
    }

    @Bean
    Rounds pushRounds(Dispatches dispatches, PushCarrier carrier) {
        return dispatches.of(carrier);
    }

    @Bean
    Rounds letterRounds(Dispatches dispatches, LetterCarrier carrier) {
        return dispatches.of(carrier);
    }
}
