package app.pathfinder.core.text;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts that people read: one file an area under {@code /messages}, all merged into one bundle. A key begins with
 * the name of its area. Immutable; any thread.
 */
public final class Messages extends ResourceBundle {
    private static final List<String> AREAS = List.of(
            "common",
            "problem",
            "file",
            "archive",
            "admin-archives",
            "record",
            "overview",
            "home",
            "palette",
            "isolation",
            "provisioning",
            "job",
            "shell",
            "login",
            "experiences",
            "conversations",
            "assistant",
            "skills",
            "profiles",
            "resume",
            "achievements",
            "objectives",
            "settings",
            "portability",
            "mydata",
            "admin-users",
            "admin-tables",
            "repair",
            "admin-work",
            "admin-jobs",
            "cli");

    private final Map<String, String> texts;
    private final Locale locale;

    private Messages(Map<String, String> texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The English texts. */
    public static Messages english() {
        return of(Language.ENGLISH);
    }

    /** The texts in a language; English where an area is not translated. */
    public static Messages of(Language language) {
        var texts = new HashMap<String, String>();
        AREAS.forEach(area -> putAll(texts, load(area)));
        if (language != Language.ENGLISH) {
            translatedAreas().forEach(area -> putAll(texts, load(language.folder() + area)));
        }
        return new Messages(Map.copyOf(texts), language.locale());
    }

    /** All but the command line's. */
    static List<String> translatedAreas() {
        return AREAS.stream().filter(area -> !area.equals("cli")).toList();
    }

    private static void putAll(Map<String, String> texts, Properties area) {
        area.stringPropertyNames().forEach(key -> texts.put(key, area.getProperty(key)));
    }

    static Properties load(String area) {
        var properties = new Properties();
        try (var in = Messages.class.getResourceAsStream("/messages/" + area + ".properties")) {
            if (in == null) {
                throw new MissingResourceException("No texts of area " + area, Messages.class.getName(), area);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why one user's part of a batch failed, as a few words.
     *
     * @param errorCode the kind of problem, by name
     */
    public String failure(@Nullable String errorCode) {
        var key = "provisioning.failure." + errorCode;
        return containsKey(key) ? getString(key) : text("provisioning.failure.other", String.valueOf(errorCode));
    }

    /**
     * The text of a key with its placeholders ({@code {0}}, {@code {1}}…) filled in the manner of
     * {@link MessageFormat}.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String text(String key, Object... arguments) {
        var pattern = getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What happened, in a sentence. */
    public String sentence(Problem problem) {
        return format("problem." + problem.kind(), problem);
    }

    /** What to do about it, in a sentence. */
    public String remedy(Problem problem) {
        return format("problem." + problem.kind() + ".remedy", problem);
    }

    /** Also without arguments: the texts of this area write two apostrophes for one. */
    private String format(String key, Problem problem) {
        return new MessageFormat(getString(key), locale).format(worded(problem.arguments()));
    }

    /** The text of a wording and of what it consists of. */
    public String text(Wording wording) {
        return text(wording.key(), worded(wording.arguments()));
    }

    private Object[] worded(List<Object> arguments) {
        return arguments.stream()
                .map(each -> each instanceof Wording wording ? text(wording) : each)
                .toArray();
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    protected @Nullable String handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
