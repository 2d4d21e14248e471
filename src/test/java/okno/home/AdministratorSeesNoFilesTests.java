package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.export.Exports;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealNumber;
import okno.appeals.Appeals;
import okno.appeals.Appellants;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.attachments.Uploads;
import okno.desk.Counter;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.platform.jobs.JobWorker;
import okno.signatures.TestAuthority;
import okno.signatures.TestSeals;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.submissions.signing.SignedApplications;
import okno.submissions.signing.SignedOrders;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// An administrator runs the portal and gives rights; the files of citizens are not his to read.
@OknoTest
class AdministratorSeesNoFilesTests {
    /// Addresses that give bytes of nobody, and the portal's own post, which it prints.
    private static final Set<String> NOBODYS =
            Set.of(
                    "/captcha/{id}.png",
                    "/charges/slip",
                    "/captcha/{id}/{language:ru|en}.wav",
                    "/demo/signatures/{file:[a-z]+\\.(?:key|crt|crl)}",
                    "/login/signature/text",
                    "/push.js",
                    "/register/signature/text",
                    "/signatures/check/report",
                    "/static/css/{name:okno-[0-9a-f]{10}[.]css}",
                    "/documents/blanks/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}/{part:form|sample}",
                    "/verification/letters/batches/{id}/sheets",
                    "/verification/letters/batches/{id}/manifest");

    @Autowired private Bills bills;
    @Autowired private Payments payments;
    @Autowired private MockMvcTester mvc;
    @Autowired private Staff staff;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Appeals appeals;
    @Autowired private Appellants appellants;
    @Autowired private KeptSignatures kept;
    @Autowired private MySubmissions submissions;
    @Autowired private Attachments attachments;
    @Autowired private Uploads uploads;
    @Autowired private AppealDrafts appealDrafts;
    @Autowired private Exports exports;
    @Autowired private SignedOrders signedOrders;
    @Autowired private SignedApplications signed;
    @Autowired private TestSeals seals;
    @Autowired private JobWorker worker;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void atAnyAddressThatGivesFiles() {
        var citizen = orders.citizen();
        var named = named(citizen);
        var drafted = Map.of("id", signedOrders.frozen(citizen), "document", "opis.txt");
        var officer = counter.officer("Дубов");
        var lying = lying(citizen);

        for (var pattern : addresses()) {
            var names = pattern.startsWith("/account/drafts") ? drafted : named.of(pattern);
            if (pattern.startsWith("/desk/appeals")) {
                names = lying;
            }
            var path = UriComponentsBuilder.fromPath(pattern).buildAndExpand(names).toUriString();
            var rightful =
                    pattern.startsWith("/desk")
                            ? as(officer, "ROLE_OFFICER", "ROLE_TREASURER")
                            : owner(citizen);
            // Some ask the owner once more who he is: 303. Papers are for operators.
            if (!pattern.startsWith("/verification")) {
                assertThat(status(path, rightful)).as(pattern).isIn(200, 303);
            }
            assertThat(mvc.get().uri(path).with(administrator())).as(pattern).hasStatus(403);
        }
    }

    /// Ids of whatever may stand in an address, all of one citizen.
    private record Named(Map<String, ?> all, Object ofFile, Map<String, ?> ofAppeal) {
        /// Signatures of files have names of their own.
        Map<String, ?> of(String pattern) {
            var names = new HashMap<String, Object>(all);
            if (pattern.contains("/files/")) {
                names.put("signature", ofFile);
            }
            if (pattern.startsWith("/account/appeals")) {
                names.putAll(ofAppeal);
            }
            return names;
        }
    }

    private Named named(CitizenId citizen) {
        seals.give(
                Orders.BODY,
                TestAuthority.ACCREDITED.organisation("Архивы", "1027700132195", "7707083893"));
        var number = signedOrders.sent(citizen);
        signedOrders.grant(number);
        var officer = counter.officer("Дубов");
        var appeal = appellants.answered(citizen, officer, List.of(appellants.picture()));
        exports.order(citizen);
        worker.drain();
        seals.takeAll();
        var dossier = submissions.find(citizen, number);
        var submission = dossier.submission().id();
        var signedFile =
                attachments.list(citizen, submission.value()).stream()
                        .filter(Attachment::signed)
                        .findFirst()
                        .orElseThrow();
        var file = signedFile.id();
        var names =
                Map.of(
                        "uin", paid(citizen),
                        "number", number.value(),
                        "id", file,
                        "scan", file,
                        "export", exports.latest(citizen).orElseThrow().id(),
                        "document", "opis.txt",
                        "signature",
                                signed.of(submission).orElseThrow().signatures().getFirst().id(),
                        "seal", signed.seals(dossier.events()).getFirst().id());
        return new Named(names, signedFile.signatures().getFirst().id(), named(citizen, appeal));
    }

    private Map<String, ?> named(CitizenId citizen, AppealNumber appeal) {
        var answer = appeals.find(citizen, appeal).ending().orElseThrow().id();
        return Map.of("number", appeal, "seal", kept.of(List.of(answer)).getFirst().id());
    }

    /// An appeal of this citizen with a signed file, at the desk.
    private Map<String, ?> lying(CitizenId citizen) {
        var owner = CaseOwner.self(citizen);
        var draft = appealDrafts.begin(owner, Appellants.statement()).id();
        var signed = signedOrders.signedFile(citizen);
        try {
            uploads.add(owner, draft, "files", "акт.p7s", new ByteArrayInputStream(signed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = attachments.list(citizen, draft).getFirst();
        return Map.of(
                "appeal", appellants.send(owner, draft),
                "appealFile", file.id(),
                "signature", file.signatures().getFirst().id());
    }

    /// The number of a charge that this citizen has paid.
    private String paid(CitizenId citizen) {
        var charge = bills.duty(citizen, UUID.randomUUID(), 1_000);
        var money = bills.money(1_000);
        payments.allocate(
                money.id(), charge.id(), new Kopecks(1_000), Cause.CHECKOUT, Bills.SYSTEM);
        return charge.uin().digits();
    }

    @Test
    void evenAsAnOfficerOfNoAgency() {
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        var submission = submissions.find(citizen, number).submission().id();
        var file = attachments.list(citizen, submission.value()).getFirst().id();
        var both = as(member(Set.of(StaffRole.ADMIN, StaffRole.OFFICER)), "ROLE_OFFICER");

        assertThat(mvc.get().uri("/desk/submissions/" + number + "/files/" + file).with(both))
                .hasStatus(404);
    }

    /// Every address whose handler answers with bytes.
    private Set<String> addresses() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (givesBytes(handler)) {
                                found.addAll(mapping.getPatternValues());
                            }
                        });
        assertThat(found).containsAll(NOBODYS).hasSizeGreaterThan(NOBODYS.size() + 4);
        found.removeAll(NOBODYS);
        return found;
    }

    private static boolean givesBytes(HandlerMethod handler) {
        var type = handler.getReturnType().getGenericParameterType().getTypeName();
        return type.startsWith(ResponseEntity.class.getName())
                && List.of(InputStreamResource.class.getName(), "byte[]", "io.Resource>").stream()
                        .anyMatch(type::contains);
    }

    private RequestPostProcessor administrator() {
        return as(member(Set.of(StaffRole.ADMIN)), "ROLE_STAFF", "ROLE_ADMIN");
    }

    private SignedInStaff member(Set<StaffRole> roles) {
        var name = new FullName("Админов", "Антон", "Сергеевич");
        var email = UUID.randomUUID() + "@example.ru";
        var id = staff.add(new NewStaff(email, name, roles, "Берег-и-лодка-26"));
        return new SignedInStaff(id, name, roles);
    }

    private int status(String path, RequestPostProcessor reader) {
        return mvc.get().uri(path).with(reader).exchange().getResponse().getStatus();
    }

    private static RequestPostProcessor owner(CitizenId citizen) {
        var name = new FullName("Речной", "Пётр", "Ильич");
        return as(new SignedInCitizen(citizen, name), "ROLE_CITIZEN");
    }

    private static RequestPostProcessor as(Object me, String... authorities) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList(authorities)));
    }
}
