package dev.runsheet.github;

import java.util.List;

/**
 * The fields of one section of the first level, or of what stands before all sections: a form that is too long is split
 * between these.
 *
 * @param title of the section, as a label; empty before all sections
 */
record FormStage(String title, List<FormField> fields) {
    FormStage {
        fields = List.copyOf(fields);
    }

    int size() {
        return fields.stream().mapToInt(FormField::size).sum();
    }
}
