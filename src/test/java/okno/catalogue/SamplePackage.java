package okno.catalogue;

/// The least that a service package may say; tests put in what they are about.
public final class SamplePackage {
    public static final String YAML =
            """
            slug: sample
            title: Образец
            short: Что это
            level: regional
            agency: stavropol-archives
            places: ["07000000"]
            topics: [archives]
            recipients: [citizens]
            apply: [portal]
            result_by: [portal]
            description: Слова
            variants:
              - slug: main
                title: Единственный
                form:
                  sections:
                    - key: one
                      title: Раздел
                      questions:
                        - {key: period, type: text, label: За какой период}
            """;

    private SamplePackage() {}
}
