package okno.forms;

/// What to say of a required question without an answer, and beside which input.
final class Missing {

    private Missing() {}

    static Problem of(Question question) {
        var key = question.key();
        return switch (question) {
            case TextQuestion _, LongTextQuestion _, NumberQuestion _, DateQuestion _ ->
                    problem(question, key, "forms.missing.text");
            case SnilsQuestion _, PhoneQuestion _, EmailQuestion _ ->
                    problem(question, key, "forms.missing.text");
            case ChoiceQuestion _, YesNoQuestion _, DictionaryQuestion _ ->
                    problem(question, key, "forms.missing.choice");
            case ChoicesQuestion _ -> problem(question, key, "forms.missing.choices");
            case PeriodQuestion _ ->
                    problem(question, key + "." + PeriodQuestion.FROM, "forms.missing.text");
            case PersonQuestion _ ->
                    problem(question, key + "." + PersonQuestion.SURNAME, "forms.missing.text");
            case AddressQuestion address ->
                    problem(question, address.firstNeeded(), "forms.missing.text");
            case FileQuestion _ -> problem(question, key, "forms.missing.files");
        };
    }

    private static Problem problem(Question question, String field, String messageKey) {
        return Problem.of(field, messageKey, question.label());
    }
}
