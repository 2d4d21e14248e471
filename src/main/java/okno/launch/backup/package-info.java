/// Backup and restore of everything a portal keeps: the rows of all modules in one snapshot of the
/// database, and the files. Works over JDBC, because the embedded server travels without client
/// programs and those of a machine are often older than the server.
@NullMarked
package okno.launch.backup;

import org.jspecify.annotations.NullMarked;
