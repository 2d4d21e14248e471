package okno.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Spares verbs that only read the transaction around their statements, which would send each of
/// them to the database once more to end it. They see the same: what was committed when each
/// statement began. They keep their connection to the end, and a verb that writes refuses to be
/// called by one of them.
final class ReadsWithoutTransaction extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    ReadsWithoutTransaction(DataSource source) {
        super(source);
        setValidateExistingTransaction(true);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly()
                && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT) {
            connection.setAutoCommit(true);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (isThere(status)) {
            super.doCommit(status);
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (isThere(status)) {
            super.doRollback(status);
        }
    }

    private static boolean isThere(DefaultTransactionStatus status) {
        var transaction = (JdbcTransactionObjectSupport) status.getTransaction();
        try {
            return !transaction.getConnectionHolder().getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new TransactionSystemException("nothing known of the transaction", e);
        }
    }
}
