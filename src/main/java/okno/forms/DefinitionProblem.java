package okno.forms;

import java.util.List;

/// One thing that is wrong with a definition, said so that its author finds the place.
///
/// @param line from 1; 0 when the file as a whole is meant
/// @param field path from the root of the file: `form.sections[0].questions[2].max`
/// @param key key of the message bundles
/// @param args arguments of the message
public record DefinitionProblem(
        String file, int line, String field, String key, List<Object> args) {

    public DefinitionProblem {
        args = List.copyOf(args);
    }
}
