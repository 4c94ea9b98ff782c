package dev.runsheet.lint;

import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;

/** Names a part without lines or indices: by the ids of its item and section, and what it says. */
final class Identity {
    private Identity() {}

    static String of(Subject subject, Pointer at) {
        Place place = subject.place(at);
        String section = place.section().map(Section::id).orElse("");
        Part part = place.part();
        if (part instanceof Section) {
            return section;
        }
        String item = part instanceof Item own ? own.id() : "";
        return section + "\0" + (item.isEmpty() ? subject.text(at) : item);
    }
}
