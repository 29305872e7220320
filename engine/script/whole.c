// What can only be checked, filled in or sorted once everything is known.
#include "script/fields.h"

#include "base/hash.h"
#include "base/i18n.h"
#include "model/quantity.h"
#include "script/kind_rows.h"
#include "script/predicate.h"

#include <stdio.h>
#include <string.h>

enum { CIRCLE_TEXT_MAX = 240 };

/// Where a declared thing stands.
static dm_spot spot_of(const dm_noun *noun, const char *word)
{
    return (dm_spot){.word = word, .file = noun->file, .line = noun->line};
}

// ---------------------------------------------------------------------------------------------
// Left out: values that depend on other declarations

static void fill_assets(dm_scenario *scenario)
{
    for (int i = 0; i < scenario->assets_count; i++) {
        dm_asset *asset = &scenario->assets[i];
        if (asset->operator_ == DM_NOBODY) asset->operator_ = asset->owner;
        if (asset->target_class == DM_CLASS_OF_SECTOR && asset->sector >= 0)
            asset->target_class = scenario->sectors[asset->sector].target_class;
    }
}

static void fill_actions(dm_scenario *scenario)
{
    for (int i = 0; i < scenario->actions_count; i++) {
        dm_action *action = &scenario->actions[i];
        if (action->tension == DM_TENSION_OF_RUNG)
            action->tension = action->rung >= 0 ? scenario->rungs[action->rung].weight : 0;
    }
}

static void fill_injects(dm_scenario *scenario)
{
    for (int i = 0; i < scenario->injects_count; i++) {
        dm_inject *inject = &scenario->injects[i];
        if (inject->actor != DM_LANE_LEFT_OUT) continue;
        inject->actor = DM_NOBODY;
        if (inject->to == DM_TO_FIRST) inject->actor = 0;
        if (inject->to == DM_TO_SECOND) inject->actor = 1;
    }
}

static uint8_t suspect_of_actor(const dm_scenario *scenario, int actor)
{
    if (actor < DM_STATES) return actor == 0 ? DM_SUSPECT_FIRST : DM_SUSPECT_SECOND;
    return scenario->actors[actor].kind == DM_ACTOR_KIND_THIRD ? DM_SUSPECT_THIRD
                                                               : DM_SUSPECT_CRIMINALS;
}

static bool has_suspects(const dm_scenario *scenario, const dm_variable *variable)
{
    for (int i = 0; i < variable->values.count; i++)
        if (scenario->values[variable->values.first + i].suspect < 0) return false;
    return variable->values.count > 0;
}

static void fill_templates(dm_loader *loader)
{
    dm_scenario *scenario = loader->scenario;
    for (int i = 0; i < scenario->templates_count; i++) {
        dm_template *incident = &scenario->templates[i];
        const dm_spot spot = spot_of(&incident->noun, "incident");
        const bool has_cause = incident->suspect != DM_CAUSE_LEFT_OUT;
        const int truths = (incident->author >= 0) + (incident->author_variable >= 0) + has_cause;
        if (truths != 1) {
            dm_blame(loader, DM_MISTAKE_NO_AUTHOR, &spot, dm_loader_id(loader, &incident->noun),
                     NULL, NULL);
        } else if (incident->author >= 0) {
            incident->suspect = suspect_of_actor(scenario, incident->author);
        } else if (has_cause && incident->suspect <= DM_SUSPECT_SECOND) {
            incident->author = incident->suspect;
        } else if (!has_cause) {
            const dm_variable *variable = &scenario->variables[incident->author_variable];
            incident->suspect = DM_SUSPECT_ACCIDENT;
            const dm_spot place = dm_spot_in(&spot, "author_is", 0);
            if (!has_suspects(scenario, variable)) {
                dm_blame(loader, DM_MISTAKE_NOT_DRAWN, &place,
                         dm_loader_id(loader, &variable->noun), NULL, NULL);
            }
        }
    }
}

static void fill_preset(dm_scenario *scenario, int paper_six)
{
    if (scenario->default_preset < 0) scenario->default_preset = (int16_t)paper_six;
}

// ---------------------------------------------------------------------------------------------
// Completeness

/// What is missing is missing from the file that a scenario begins with.
static const dm_spot whole_file = {.file = 0, .line = 0};

static void check_frame(dm_loader *loader)
{
    const dm_scenario *scenario = loader->scenario;
    if (!loader->is_declared) {
        dm_hint(dm_blame(loader, DM_MISTAKE_NO_SCENARIO, &whole_file, NULL, NULL, NULL),
                _("write scenario \"my_exercise\" { title = \"...\", ends_at = \"1:00:00\" }"));
    }
    int states = 0;
    for (int i = 0; i < DM_STATES; i++) states += scenario->actors[i].noun.id != 0;
    if (states < DM_STATES) {
        dm_hint(dm_blame(loader, DM_MISTAKE_TWO_STATES, &whole_file,
                         states == 0 ? _("none") : _("one"), NULL, NULL),
                _("write state \"id\" { title = \"...\" } twice"));
    }
    for (int i = 0; i < DM_RUNGS; i++) {
        if (scenario->rungs[i].noun.line != 0) continue;
        char number[8];
        snprintf(number, sizeof number, "%d", i);
        dm_hint(dm_blame(loader, DM_MISTAKE_RUNG_MISSING, &whole_file, number, NULL, NULL),
                _("library \"ladder\" declares the whole ladder"));
        break;
    }
}

static void check_endings(dm_loader *loader)
{
    const dm_scenario *scenario = loader->scenario;
    const int count = scenario->endings_count;
    if (count == 0) {
        dm_hint(dm_blame(loader, DM_MISTAKE_NO_ENDING, &whole_file, NULL, NULL, NULL),
                _("write ending \"calm\" { title = \"...\" }; the last one has no `when`"));
        return;
    }
    for (int i = 0; i < count; i++) {
        const dm_ending *ending = &scenario->endings[i];
        const bool is_always = ending->when.count == 0;
        const dm_spot spot = spot_of(&ending->noun, "ending");
        if (i == count - 1 && (!is_always || ending->at_once)) {
            dm_blame(loader, DM_MISTAKE_NO_LAST_ENDING, &spot, NULL, NULL, NULL);
        } else if (i < count - 1 && is_always) {
            const dm_noun *next = &scenario->endings[i + 1].noun;
            const dm_spot later = spot_of(next, "ending");
            dm_blame(loader, DM_MISTAKE_DEAD_ENDING, &later, dm_loader_id(loader, next),
                     dm_loader_id(loader, &ending->noun), NULL);
        }
    }
}

static bool is_opened(const dm_scenario *scenario, int decision)
{
    for (int i = 0; i < scenario->effects_count; i++) {
        if (scenario->effects[i].verb == DM_VERB_OPEN && scenario->effects[i].subject == decision)
            return true;
    }
    return false;
}

static void check_decisions(dm_loader *loader)
{
    const dm_scenario *scenario = loader->scenario;
    for (int i = 0; i < scenario->decisions_count; i++) {
        const dm_decision *decision = &scenario->decisions[i];
        const bool opens = decision->at >= 0 || decision->after >= 0 || decision->when.count > 0;
        if (opens || is_opened(scenario, i)) continue;
        const dm_spot spot = spot_of(&decision->noun, "decision");
        dm_blame(loader, DM_MISTAKE_NEVER_OPENS, &spot, dm_loader_id(loader, &decision->noun), NULL,
                 NULL);
    }
}

static bool tests_this(const dm_test *test)
{
    const char *letters = dm_quantity_info_of((dm_quantity)test->quantity)->args;
    for (int i = 0; i < DM_TEST_ARGS; i++)
        if (letters[i] == 'I' && test->args[i] == DM_THIS_INCIDENT) return true;
    return false;
}

static bool says_this(const dm_scenario *scenario, const dm_option *option)
{
    for (int i = 0; i < option->effects.count; i++)
        if (scenario->effects[option->effects.first + i].subject == DM_THIS_INCIDENT) return true;
    for (int i = 0; i < option->when.count; i++)
        if (tests_this(&scenario->tests[option->when.first + i])) return true;
    return false;
}

/// "this" in an option is the incident that its decision is about.
static void check_options(dm_loader *loader)
{
    const dm_scenario *scenario = loader->scenario;
    for (int i = 0; i < scenario->options_count; i++) {
        const dm_option *option = &scenario->options[i];
        const bool is_about_nothing = scenario->decisions[option->decision].template_ < 0;
        if (!is_about_nothing || !says_this(scenario, option)) continue;
        const dm_spot spot = spot_of(&option->noun, "option");
        dm_hint(dm_blame(loader, DM_MISTAKE_ABOUT_NOTHING, &spot,
                         dm_loader_id(loader, &option->noun), NULL, NULL),
                _("write about = \"id\" in the decision"));
    }
}

// ---------------------------------------------------------------------------------------------
// Circles

static void add_to_circle(dm_text *text, const char *id)
{
    if (text->size > 0) dm_text_add(text, " -> ");
    dm_text_add(text, id);
}

/// Injects that follow each other for ever: each has one `after`, so walking on from it comes back.
static void check_after(dm_loader *loader)
{
    const dm_scenario *scenario = loader->scenario;
    bool is_told[DM_INJECTS_MAX] = {false};
    for (int start = 0; start < scenario->injects_count; start++) {
        int at = start;
        int steps = 0;
        do at = scenario->injects[at].after;
        while (at >= 0 && at != start && ++steps < DM_INJECTS_MAX);
        if (at != start || is_told[start]) continue;

        char circle[CIRCLE_TEXT_MAX];
        dm_text text = dm_text_over(circle, sizeof circle);
        do {
            is_told[at] = true;
            add_to_circle(&text, dm_loader_id(loader, &scenario->injects[at].noun));
            at = scenario->injects[at].after;
        } while (at != start);
        add_to_circle(&text, dm_loader_id(loader, &scenario->injects[start].noun));
        const dm_spot spot = spot_of(&scenario->injects[start].noun, "inject");
        const dm_spot place = dm_spot_in(&spot, "after", 0);
        dm_blame(loader, DM_MISTAKE_AFTER_CYCLE, &place, circle, NULL, NULL);
    }
}

/// The first asset, from `asset` on, that it needs and that has no place in the order yet.
static int unplaced_need(const dm_scenario *scenario, int asset, const bool *is_placed)
{
    for (int i = 0; i < scenario->dependencies_count; i++) {
        const dm_dependency *dependency = &scenario->dependencies[i];
        if (dependency->asset == asset && !is_placed[dependency->needs]) return dependency->needs;
    }
    return -1;
}

static void blame_circle(dm_loader *loader, const bool *is_placed)
{
    const dm_scenario *scenario = loader->scenario;
    int at = 0;
    while (is_placed[at]) at++;
    for (int i = 0; i < scenario->assets_count; i++)
        at = unplaced_need(scenario, at, is_placed); // onto the circle
    int first = at; // tell it from its first asset in order of declaration
    int walk = at;
    do {
        if (walk < first) first = walk;
        walk = unplaced_need(scenario, walk, is_placed);
    } while (walk != at);

    char circle[CIRCLE_TEXT_MAX];
    dm_text text = dm_text_over(circle, sizeof circle);
    walk = first;
    do {
        add_to_circle(&text, dm_loader_id(loader, &scenario->assets[walk].noun));
        walk = unplaced_need(scenario, walk, is_placed);
    } while (walk != first);
    add_to_circle(&text, dm_loader_id(loader, &scenario->assets[first].noun));
    const dm_spot spot = spot_of(&scenario->assets[first].noun, "asset");
    const dm_spot place = dm_spot_in(&spot, "needs", 0);
    dm_blame(loader, DM_MISTAKE_NEEDS_CYCLE, &place, circle, NULL, NULL);
}

/// Sorts the dependencies so that what an asset needs is settled before the asset itself.
static void sort_dependencies(dm_loader *loader)
{
    dm_scenario *scenario = loader->scenario;
    bool is_placed[DM_ASSETS_MAX] = {false};
    dm_dependency sorted[DM_DEPENDENCIES_MAX];
    int sorted_count = 0;
    int placed_count = 0;
    for (bool has_moved = true; has_moved;) {
        has_moved = false;
        for (int asset = 0; asset < scenario->assets_count; asset++) {
            if (is_placed[asset] || unplaced_need(scenario, asset, is_placed) >= 0) continue;
            is_placed[asset] = has_moved = true;
            placed_count++;
            for (int i = 0; i < scenario->dependencies_count; i++) {
                if (scenario->dependencies[i].asset == asset)
                    sorted[sorted_count++] = scenario->dependencies[i];
            }
        }
    }
    if (placed_count < scenario->assets_count) {
        blame_circle(loader, is_placed);
        return;
    }
    memcpy(scenario->dependencies, sorted, (size_t)sorted_count * sizeof *sorted);
}

/// Highest rung first; within a rung as declared.
static void sort_rung_tests(dm_scenario *scenario)
{
    for (int i = 1; i < scenario->rung_tests_count; i++) {
        const dm_rung_test test = scenario->rung_tests[i];
        int at = i;
        for (; at > 0 && scenario->rung_tests[at - 1].rung < test.rung; at--)
            scenario->rung_tests[at] = scenario->rung_tests[at - 1];
        scenario->rung_tests[at] = test;
    }
}

static void hash_files(dm_loader *loader)
{
    dm_scenario *scenario = loader->scenario;
    scenario->files_count = loader->source_count;
    for (int i = 0; i < loader->source_count; i++) {
        const dm_source *source = &loader->sources[i];
        dm_file *file = &scenario->files[i];
        file->hash = dm_hash(0, source->bytes, source->size);
        file->is_library = strncmp(source->chunk, "library/", 8) == 0;
        // The file's own name only: where the folder lies is no part of what a scenario is.
        const char *slash = strrchr(source->chunk, '/');
        const char *name = slash != NULL ? slash + 1 : source->chunk;
        scenario->hash = dm_hash(scenario->hash, name, strlen(name) + 1);
        scenario->hash = dm_hash(scenario->hash, source->bytes, source->size);
    }
}

void dm_whole_check(dm_loader *loader)
{
    check_frame(loader);
    check_endings(loader);
    check_decisions(loader);
    check_options(loader);
    check_after(loader);
    sort_dependencies(loader);
    fill_templates(loader);
    dm_terms_agree(loader);
    if (loader->found_count > 0) return;
    fill_assets(loader->scenario);
    fill_actions(loader->scenario);
    fill_injects(loader->scenario);
    fill_preset(loader->scenario, dm_loader_find(loader, DM_TABLE_PRESETS, "paper_six", 0, -1));
    sort_rung_tests(loader->scenario);
    hash_files(loader);
    dm_scenario_index(loader->scenario);
    dm_clauses_check(loader);
    dm_predicates_ask(loader);
}
