package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Language;
import app.pathfinder.core.work.Progress;
import app.pathfinder.demo.DemoAccounts;
import app.pathfinder.demo.DemoData;
import app.pathfinder.demo.TestDemo;
import app.pathfinder.desktop.ScreenPictures.Format;
import app.pathfinder.desktop.admin.Archives;
import app.pathfinder.desktop.admin.Jobs;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.Theme;
import app.pathfinder.desktop.login.DemoHint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Renders every screen to {@code docs/screens}, where they are looked at. */
class ScreenPicturesTest {
    private static final Path FOLDER = Path.of("docs", "screens");
    private static final List<String> SCREENS = List.of(
            "login-login",
            "login-register",
            "login-first-run",
            "login-start-problem",
            "login-lock",
            "home-home",
            "home-empty",
            "experiences-list",
            "experiences-editor",
            "experiences-timeline",
            "experiences-empty",
            "skills-list",
            "skills-editor",
            "skills-usage",
            "skills-gap",
            "skills-empty",
            "profiles-list",
            "profiles-editor",
            "profiles-resume",
            "profiles-empty",
            "achievements-list",
            "achievements-editor",
            "achievements-empty",
            "objectives-list",
            "objectives-editor",
            "conversations-empty",
            "conversations-thread",
            "conversations-interview",
            "conversations-consent",
            "objectives-empty",
            "mydata-start",
            "mydata-import",
            "mydata-looks",
            "mydata-sessions",
            "mydata-delete",
            "settings-settings",
            "settings-model",
            "shell-palette",
            "shell-shortcuts",
            "admin-users",
            "admin-users-import",
            "admin-archives",
            "admin-tables",
            "admin-work",
            "admin-jobs");

    private static final Path WIDE = Path.of("target", "screens", "wide");
    private static final Path LARGE_TEXT = Path.of("target", "screens", "large-text");
    private static final Path GERMAN = Path.of("target", "screens", "german");

    private final TestDatabase database = new TestDatabase();
    private final ScreenAudit audit = new ScreenAudit();

    @AfterEach
    void close() throws SQLException {
        database.close();
        Locale.setDefault(Locale.ENGLISH);
    }

    @Test
    void everyScreenIsRenderedInBothThemesAndSeveralSizes() throws Exception {
        render(List.of(
                Format.smallWindow(Theme.LIGHT, FOLDER),
                new Format(Theme.LIGHT, 1920, 1080, Appearance.NORMAL_TEXT, WIDE),
                new Format(Theme.LIGHT, 1366, 768, Appearance.LARGEST_TEXT, LARGE_TEXT),
                new Format(Theme.DARK, 1366, 768, Appearance.LARGEST_TEXT, LARGE_TEXT),
                new Format(Theme.DARK, 1920, 1080, Appearance.NORMAL_TEXT, WIDE),
                Format.smallWindow(Theme.DARK, FOLDER)));

        for (var screen : SCREENS) {
            assertThat(brightness(screen + "-light")).as(screen + " in light").isGreaterThan(160);
            assertThat(brightness(screen + "-dark")).as(screen + " in dark").isBetween(10.0, brightestDark(screen));
        }
        assertThat(pictures()).hasSize(SCREENS.size() * 2);
        assertThat(audit.nameless())
                .as("controls without a name for screen readers")
                .isEmpty();
        assertThat(audit.cutOff()).as("buttons whose text is cut off").isEmpty();
    }

    @Test
    void everyScreenIsRenderedInGerman() throws Exception {
        database.speaking(Language.GERMAN);
        Locale.setDefault(Locale.GERMAN);

        render(List.of(Format.smallWindow(Theme.LIGHT, GERMAN)));

        assertThat(audit.cutOff()).as("buttons whose text is cut off").isEmpty();
    }

    /** Paper stays white. */
    private static double brightestDark(String screen) {
        return screen.equals("profiles-resume") ? 160.0 : 80.0;
    }

    private void render(List<Format> formats) throws Exception {
        database.openEmpty();
        var program = database.injector().createChildInjector(TestDemo.module(), new DemoDesktopModule());
        program.getInstance(DemoData.class).fill(Progress.NONE);
        new Jobs(database).believable();
        var archives = new Archives(database);
        archives.age(archives.archive("john_doe"), 40);
        archives.archive("siobhán");
        program.getInstance(ScreenPictures.class)
                .render(formats, line(DemoAccounts.STAFF), line(DemoAccounts.ADMINISTRATOR), audit::look);
    }

    private static DemoHint.Line line(String username) {
        return new DemoHint.Line(username, DemoAccounts.PASSWORD);
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList();
        }
    }

    /** The mean of all channels, 0 to 255; a picture of one single colour counts as none. */
    private static double brightness(String name) throws IOException {
        var image = ImageIO.read(FOLDER.resolve(name + ".png").toFile());
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var colours = new HashSet<Integer>();
        var sum = 0.0;
        for (var pixel : pixels) {
            colours.add(pixel);
            sum += ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3.0;
        }
        assertThat(colours).as(name).hasSizeGreaterThan(20);
        return sum / pixels.length;
    }
}
