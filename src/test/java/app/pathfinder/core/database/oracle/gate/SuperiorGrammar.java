package app.pathfinder.core.database.oracle.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** superior-oracle-parser: strict about SQL, PL/SQL and DDL. */
final class SuperiorGrammar implements OracleGrammar {
    private static final String ANTLR = "org.antlr.v4.runtime.";
    private static final String GRAMMAR = "io.github.melin.superior.parser.oracle.antlr4.";

    private final Class<?> listenerType = ParserJars.type(ANTLR + "ANTLRErrorListener");
    private final Class<?> charStream = ParserJars.type(ANTLR + "CharStream");
    private final Class<?> lexer = ParserJars.type(GRAMMAR + "OracleLexer");
    private final Class<?> tokenSource = ParserJars.type(ANTLR + "TokenSource");
    private final Class<?> tokenStream = ParserJars.type(ANTLR + "TokenStream");
    private final Class<?> tokens = ParserJars.type(ANTLR + "CommonTokenStream");
    private final Class<?> predictionMode = ParserJars.type(ANTLR + "atn.PredictionMode");
    private final Class<?> parser = ParserJars.type(GRAMMAR + "OracleParser");

    /** What the quick way reads is good; what it does not, the thorough one decides. */
    @Override
    public List<String> complaints(String unit) {
        return complaints(unit, "SLL").isEmpty() ? List.of() : complaints(unit, "LL");
    }

    private List<String> complaints(String unit, String mode) {
        var found = new ArrayList<String>();
        try {
            var listener = Proxy.newProxyInstance(
                    ParserJars.loader(),
                    new Class<?>[] {listenerType},
                    (proxy, method, arguments) -> note(method, arguments, found));
            // The grammar knows keywords in upper case only; what stands in a string does not matter to it.
            var characters = ParserJars.type(ANTLR + "CharStreams")
                    .getMethod("fromString", String.class)
                    .invoke(null, unit.toUpperCase(Locale.ROOT));
            var lexing = listening(ParserJars.make(lexer, new Class<?>[] {charStream}, characters), listener);
            var stream = ParserJars.make(tokens, new Class<?>[] {tokenSource}, lexing);
            var parsing = listening(ParserJars.make(parser, new Class<?>[] {tokenStream}, stream), listener);
            predictBy(mode, parser.getMethod("getInterpreter").invoke(parsing));
            parser.getMethod("sql_script").invoke(parsing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private Object listening(Object recogniser, Object listener) throws ReflectiveOperationException {
        recogniser.getClass().getMethod("removeErrorListeners").invoke(recogniser);
        recogniser.getClass().getMethod("addErrorListener", listenerType).invoke(recogniser, listener);
        return recogniser;
    }

    private void predictBy(String mode, Object interpreter) throws ReflectiveOperationException {
        var chosen = predictionMode.getField(mode).get(null);
        interpreter.getClass().getMethod("setPredictionMode", predictionMode).invoke(interpreter, chosen);
    }

    private static @Nullable Object note(Method method, Object[] arguments, List<String> found) {
        if (method.getName().equals("syntaxError")) {
            var message = String.valueOf(arguments[4]);
            var end = message.indexOf(" expecting ");
            found.add("superior at " + arguments[2] + ":" + arguments[3] + ": "
                    + (end < 0 ? message : message.substring(0, end)));
        }
        return null;
    }
}
