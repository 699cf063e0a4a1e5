package app.pathfinder.core.database.oracle.gate;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;

/** PMD's PL/SQL: strict about PL/SQL and queries, reads past most DDL. */
final class PmdGrammar implements OracleGrammar {
    private static final String PMD = "net.sourceforge.pmd.lang.";

    private final Class<?> taskType = ParserJars.type(PMD + "ast.Parser$ParserTask");
    private final Class<?> parserType = ParserJars.type(PMD + "plsql.ast.PLSQLParser");
    private final Class<?> documentType = ParserJars.type(PMD + "document.TextDocument");
    private final Class<?> versionType = ParserJars.type(PMD + "LanguageVersion");
    private final Class<?> reporterType = ParserJars.type(PMD + "ast.SemanticErrorReporter");
    private final Class<?> registryType = ParserJars.type(PMD + "LanguageProcessorRegistry");
    private final Object version;
    private final Object registry;
    private final Object silent;

    PmdGrammar() {
        try {
            var module = ParserJars.type(PMD + "plsql.PLSQLLanguageModule")
                    .getMethod("getInstance")
                    .invoke(null);
            version = module.getClass().getMethod("getDefaultVersion").invoke(module);
            var properties = module.getClass().getMethod("newPropertyBundle").invoke(module);
            var processor = module.getClass()
                    .getMethod("createProcessor", ParserJars.type(PMD + "LanguagePropertyBundle"))
                    .invoke(module, properties);
            registry = registryType
                    .getMethod("singleton", ParserJars.type(PMD + "LanguageProcessor"))
                    .invoke(null, processor);
            silent = reporterType.getMethod("noop").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> complaints(String unit) {
        try {
            var document = documentType
                    .getMethod("readOnlyString", CharSequence.class, versionType)
                    .invoke(null, unit, version);
            var task = ParserJars.make(
                    taskType, new Class<?>[] {documentType, reporterType, registryType}, document, silent, registry);
            parserType.getMethod("parse", taskType).invoke(ParserJars.make(parserType, new Class<?>[0]), task);
            return List.of();
        } catch (InvocationTargetException e) {
            return List.of("PMD: " + firstLine(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(Throwable refusal) {
        return String.valueOf(refusal.getMessage()).lines().findFirst().orElse(refusal.toString());
    }
}
