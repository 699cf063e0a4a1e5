package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import app.pathfinder.demo.DemoAccounts;
import app.pathfinder.demo.DemoData;
import app.pathfinder.demo.TestDemo;
import app.pathfinder.desktop.admin.Archives;
import app.pathfinder.desktop.admin.Jobs;
import app.pathfinder.desktop.login.DemoHint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Renders every screen to {@code docs/screens}, where they are looked at. */
@EmptyDatabase
class ScreenPicturesTest {
    private static final Path FOLDER = Path.of("docs", "screens");
    private static final List<String> SCREENS = List.of(
            "login-login",
            "login-register",
            "login-first-run",
            "login-start-problem",
            "login-lock",
            "experiences-list",
            "experiences-editor",
            "experiences-timeline",
            "experiences-empty",
            "objectives-list",
            "objectives-editor",
            "conversations-empty",
            "conversations-thread",
            "conversations-interview",
            "objectives-empty",
            "settings-settings",
            "shell-shortcuts",
            "admin-users",
            "admin-users-import",
            "admin-archives",
            "admin-tables",
            "admin-work",
            "admin-jobs");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void everyScreenIsRenderedInLightAndDark() throws Exception {
        var program = database.injector().createChildInjector(TestDemo.module(), new DemoDesktopModule());
        program.getInstance(DemoData.class).fill(Progress.NONE);
        new Jobs(database).believable();
        var archives = new Archives(database);
        archives.age(archives.archive("john_doe"), 40);
        archives.archive("siobhán");

        program.getInstance(ScreenPictures.class)
                .render(FOLDER, line(DemoAccounts.STAFF), line(DemoAccounts.ADMINISTRATOR));

        for (var screen : SCREENS) {
            assertThat(brightness(screen + "-light")).as(screen + " in light").isGreaterThan(160);
            assertThat(brightness(screen + "-dark")).as(screen + " in dark").isBetween(10.0, 80.0);
        }
        assertThat(pictures()).hasSize(SCREENS.size() * 2);
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
