package app.pathfinder.core.skill.extraction;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A description of an experience, and the skills that a person found in it. */
record LabelledText(String title, String text, List<String> skills) {

    /** All of them, in the order of their file. */
    static List<LabelledText> all() {
        try (var file = LabelledText.class.getResourceAsStream("../labelled-descriptions.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
