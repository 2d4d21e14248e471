package okno.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL, which refuses to run as root, is run here: as the portal's own user, or, when
/// that is root, in a user namespace of its own, or as another user of the machine.
record UnprivilegedUser(List<String> prefix, List<String> owner) {
    /// The group that owns nothing on Linux.
    private static final String GROUP = "65534";

    /// Finds the way for the folder that holds the server's data and binaries.
    ///
    /// @throws DatabaseProblem when root has no way to put its rights down
    static UnprivilegedUser find(Path directory) {
        if (new UnixSystem().getUid() != 0) {
            return new UnprivilegedUser(List.of(), List.of());
        }
        var namespace = new UnprivilegedUser(List.of("unshare", "-U"), List.of("0:0"));
        if (namespace.canEnter(directory)) {
            return namespace;
        }
        return Stream.of("postgres", "nobody")
                .map(UnprivilegedUser::becoming)
                .filter(user -> user.canEnter(directory))
                .findFirst()
                .orElseThrow(() -> new DatabaseProblem("root", directory));
    }

    private static UnprivilegedUser becoming(String user) {
        return new UnprivilegedUser(
                List.of("setpriv", "--reuid", user, "--regid", GROUP, "--clear-groups"),
                List.of(user + ":" + GROUP));
    }

    private boolean canEnter(Path directory) {
        return ChildProcess.run(command("test", "-x", directory.toString())).succeeded();
    }

    /// The command as that user.
    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    /// Hands the folder over to that user, with all that lies in it.
    void own(Path directory) {
        if (owner.isEmpty()) {
            return;
        }
        var chown =
                ChildProcess.run(List.of("chown", "-R", owner.getFirst(), directory.toString()));
        if (!chown.succeeded()) {
            throw new DatabaseProblem("root", directory);
        }
    }
}
