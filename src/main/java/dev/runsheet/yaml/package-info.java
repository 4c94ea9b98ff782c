/** YAML with places: text to tree, tree to checklist and back, and the schema. Start at {@link dev.runsheet.yaml.ChecklistYaml}. */
@NullMarked
package dev.runsheet.yaml;

import org.jspecify.annotations.NullMarked;
