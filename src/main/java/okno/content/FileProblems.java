package okno.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what is wrong with one file, and remembers on which line of it every field stands.
public final class FileProblems {

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<ContentProblem> found = new ArrayList<>();
    private final List<ContentProblem> notes = new ArrayList<>();

    /// Begins an empty list.
    ///
    /// @param file the name that a person finds the file by
    public FileProblems(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(int line, String field, String key, Object... args) {
        found.add(new ContentProblem(file, line, field, key, List.of(args)));
    }

    /// Adds a problem found after reading; the line is that of the field, or of the nearest thing
    /// around it that the file has.
    public void add(String field, String key, Object... args) {
        add(line(field), field, key, args);
    }

    /// Adds what a reader of the file should know and what keeps nobody from using it.
    public void note(int line, String field, String key, Object... args) {
        notes.add(new ContentProblem(file, line, field, key, List.of(args)));
    }

    /// As [#note], on the line that [#add] would name.
    public void note(String field, String key, Object... args) {
        note(line(field), field, key, args);
    }

    /// Adds everything that was found in a part of the file.
    ///
    /// @param line where the part begins, and stands for all lines within it; 0 if it is the whole
    ///     file
    public void addAll(int line, FileProblems part) {
        part.found.forEach(one -> found.add(one.at(file, line)));
        part.notes.forEach(one -> notes.add(one.at(file, line)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// What was noted so far, in the order of finding.
    public List<ContentProblem> notes() {
        return List.copyOf(notes);
    }

    /// What was found so far, in the order of finding.
    public List<ContentProblem> list() {
        return List.copyOf(found);
    }

    /// Adds what was found and learned in another reading of the file.
    void take(FileProblems reading) {
        found.addAll(reading.found);
        notes.addAll(reading.notes);
        lines.putAll(reading.lines);
    }

    void learn(String field, int line) {
        lines.put(field, line);
    }

    private int line(String field) {
        for (var at = field; !at.isEmpty(); at = at.substring(0, around(at))) {
            if (lines.containsKey(at)) {
                return lines.get(at);
            }
        }
        return 0;
    }

    private static int around(String field) {
        return Math.max(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('[')));
    }
}
