package dev.runsheet.github;

import java.util.ArrayList;
import java.util.List;

/**
 * One form of a checklist; a long one has several, cut between stages where that is enough, else between fields.
 *
 * @param fields none only where the checklist has nothing but a title
 * @param titles of the stages that begin in it
 */
record FormPart(List<FormField> fields, List<String> titles) {
    /** An issue takes 65,536 characters; the rest is for what stands in every part and for what people write in. */
    static final int LONGEST = 52_000;

    FormPart {
        fields = List.copyOf(fields);
        titles = List.copyOf(titles);
    }

    /** The parts in order, at least one. */
    static List<FormPart> of(List<FormStage> stages) {
        Cut cut = new Cut();
        for (FormStage stage : stages) {
            if (stage.size() <= LONGEST && cut.size > 0 && cut.size + stage.size() > LONGEST) {
                cut.close();
            }
            if (!stage.title().isEmpty()) {
                cut.titles.add(stage.title());
            }
            stage.fields().forEach(cut::add);
        }
        if (cut.parts.isEmpty() || !cut.fields.isEmpty()) {
            cut.close();
        }
        return List.copyOf(cut.parts);
    }

    private static final class Cut {
        final List<FormPart> parts = new ArrayList<>();
        final List<FormField> fields = new ArrayList<>();
        final List<String> titles = new ArrayList<>();
        int size;

        void add(FormField field) {
            if (!fields.isEmpty() && size + field.size() > LONGEST) {
                close();
            }
            fields.add(field);
            size += field.size();
        }

        void close() {
            parts.add(new FormPart(fields, titles));
            fields.clear();
            titles.clear();
            size = 0;
        }
    }
}
