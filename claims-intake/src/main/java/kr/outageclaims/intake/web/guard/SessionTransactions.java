package kr.outageclaims.intake.web.guard;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions for what needs one: a session and its attributes are saved together. What Spring Session asks for a
 * result is one statement by itself (reading a session, deleting the expired), for which a transaction would be three
 * statements more.
 */
final class SessionTransactions implements TransactionOperations {

    private final TransactionTemplate together;

    SessionTransactions(PlatformTransactionManager transactions) {
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> one) {
        return one.doInTransaction(new SimpleTransactionStatus(false));
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> several) {
        together.executeWithoutResult(several);
    }
}
