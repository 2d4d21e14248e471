package okno.notifications.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Providers that short messages leave by (`okno.sms`).
///
/// @param providers in the order of preference; without one messages wait
/// @param timeout how long a provider may be silent before the next one is tried
@ConfigurationProperties("okno.sms")
record SmsSettings(@DefaultValue List<Provider> providers, @DefaultValue("5s") Duration timeout) {
    SmsSettings {
        providers = List.copyOf(providers);
    }

    /// One provider.
    ///
    /// @param name as administrators see it
    /// @param url by its scheme: `http` and `https` take a request a message, `smpp` and `smpps`
    ///     are spoken to by SMPP 3.4
    /// @param token sent as `Authorization: Bearer`
    /// @param from the name that people see as the sender
    record Provider(
            String name,
            URI url,
            @DefaultValue("") String token,
            @DefaultValue("") String from,
            @DefaultValue Http http,
            @DefaultValue Smpp smpp,
            @DefaultValue Receipts receipts) {
        /// Keeps the token out of logs.
        @Override
        public String toString() {
            return "Provider[" + name + "]";
        }
    }

    /// How a provider wants to be asked by HTTP. In the address, the body and the headers `{id}`,
    /// `{to}`, `{digits}` (the number without its plus), `{from}`, `{text}` and `{token}` stand for
    /// the message.
    ///
    /// @param accepted a regular expression found in the body of an answer that took the message;
    ///     empty when the status says it
    /// @param refused one found in the body of an answer that says there is no such number; 422
    ///     says so too
    /// @param receipt one whose first group is the provider's id of the message
    record Http(
            @DefaultValue("POST") String method,
            @DefaultValue("application/json; charset=utf-8") String contentType,
            @DefaultValue(
                            "{\"id\":\"{id}\",\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\"}")
                    String body,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("") String accepted,
            @DefaultValue("") String refused,
            @DefaultValue("\"receipt\"\\s*:\\s*\"([^\"]+)\"") String receipt) {
        Http {
            headers = Map.copyOf(headers);
        }
    }

    /// How a provider is spoken to by SMPP.
    ///
    /// @param window how many messages may wait for their answer at once
    /// @param cut whether long texts are cut here into parts with headers; else they go whole in
    ///     `message_payload`
    /// @param enquire how long a silent line is believed to be alive
    record Smpp(
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String systemType,
            @DefaultValue("10") int window,
            @DefaultValue("false") boolean cut,
            @DefaultValue("30s") Duration enquire) {
        /// Keeps the password out of logs.
        @Override
        public String toString() {
            return "Smpp[" + user + "]";
        }
    }

    /// How a provider reports by HTTP what became of messages, at `/sms/receipts/NAME`.
    ///
    /// @param token asked for as `Authorization: Bearer`; with neither token nor secret nothing is
    ///     taken
    /// @param secret the key of HMAC-SHA256 over the body, in hexadecimal digits in `header`
    /// @param pattern a regular expression with the groups `id` and `state`, found once a message
    /// @param delivered words of states that say it was delivered, besides those of SMPP
    /// @param failed the same for messages that were not
    record Receipts(
            @DefaultValue("") String token,
            @DefaultValue("") String secret,
            @DefaultValue("X-Signature") String header,
            @DefaultValue(
                            "\"receipt\"\\s*:\\s*\"(?<id>[^\"]+)\"[^{}]*?\"state\"\\s*:\\s*\"(?<state>[^\"]+)\"")
                    String pattern,
            @DefaultValue List<String> delivered,
            @DefaultValue List<String> failed) {
        Receipts {
            delivered = List.copyOf(delivered);
            failed = List.copyOf(failed);
        }

        /// Keeps the secrets out of logs.
        @Override
        public String toString() {
            return "Receipts[" + header + "]";
        }
    }
}
