#include "support/playing.h"

#include "rules/step.h"
#include "script/load.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

dm_playing *dm_playing_open(const char *folder)
{
    char path[512];
    (void)snprintf(path, sizeof path, "%s/scenarios/%s", DM_SOURCE_DIR, folder);
    dm_playing *it = calloc(1, sizeof *it);
    assert_non_null(it);
    assert_int_equal(dm_scenario_load(path, NULL, &it->scenario, NULL, NULL), DM_OK);
    it->run = calloc(1, sizeof *it->run);
    it->world = calloc(1, sizeof *it->world);
    assert_true(it->run != NULL && it->world != NULL);
    it->run->scenario = it->scenario;
    it->run->world = it->world;
    return it;
}

void dm_playing_close(dm_playing *it)
{
    dm_scenario_free(it->scenario);
    free(it->run);
    free(it->world);
    free(it);
}

static dm_setup setup_of(const dm_playing *it, int seed, const char *preset)
{
    dm_setup begin = dm_setup_default(it->scenario, (uint64_t)seed);
    const int row = dm_find_preset(it->scenario, preset);
    const int norm = dm_find_norm(it->scenario, preset);
    assert_true(row >= 0 || norm >= 0);
    for (int i = 0; i < DM_STATES; i++) {
        begin.norms[i] = row >= 0 ? it->scenario->presets[row].norms[i] : UINT64_C(1) << norm;
    }
    return begin;
}

void dm_playing_play(dm_playing *it, int seed, const char *preset, const char *first,
                     const char *second)
{
    it->run->setup = setup_of(it, seed, preset);
    it->run->doctrines[0] = (int16_t)dm_find_doctrine(it->scenario, first);
    it->run->doctrines[1] = (int16_t)dm_find_doctrine(it->scenario, second);
    assert_true(it->run->doctrines[0] >= 0 && it->run->doctrines[1] >= 0);
    dm_run_play(it->run);
    assert_true(it->world->is_over && it->world->ending >= 0);
}

void dm_playing_begin(dm_playing *it, int seed, const char *preset)
{
    const dm_setup begin = setup_of(it, seed, preset);
    dm_begin(it->scenario, &begin, it->world, NULL);
}

void dm_playing_until(dm_playing *it, int minute)
{
    while (!it->world->is_over && dm_next_minute(it->world) < minute) {
        const dm_input tick = {
            .kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = dm_next_minute(it->world)};
        dm_step(it->scenario, it->world, tick, NULL);
    }
}

void dm_playing_pass(dm_playing *it, int seed, const char *preset, int minute)
{
    dm_playing_begin(it, seed, preset);
    dm_playing_until(it, minute);
}

void dm_playing_act(dm_playing *it, const char *action, const char *asset)
{
    const dm_input input = {.kind = DM_INPUT_ACT,
                            .seat = 0,
                            .subject = (int16_t)dm_find_action(it->scenario, action),
                            .object =
                                (int16_t)(asset != NULL ? dm_find_asset(it->scenario, asset) : -1),
                            .incident = 0,
                            .decision = -1,
                            .belief = -1};
    assert_true(dm_judge(it->scenario, it->world, &input).kind <= DM_VERDICT_BREACH);
    dm_step(it->scenario, it->world, input, NULL);
}

bool dm_playing_has_fired(const dm_playing *it, const char *inject)
{
    const int row = dm_find_inject(it->scenario, inject);
    assert_true(row >= 0);
    return it->world->injects[row].phase == DM_INJECT_FIRED;
}

int dm_playing_orders_fired(const dm_playing *it)
{
    int count = 0;
    for (int i = 0; i < it->scenario->orders_count; i++) count += it->world->orders[i].has_fired;
    return count;
}

bool dm_playing_has_struck(const dm_playing *it, int state)
{
    static const char *const blows[] = {"c03", "c04", "c05", "c08"};
    int count = 0;
    for (int i = 0; i < 4; i++) {
        const int action = dm_find_action(it->scenario, blows[i]);
        assert_true(action >= 0);
        count += it->world->started[state][action];
    }
    return count > 0;
}

int dm_playing_messages(const dm_playing *it, int from)
{
    int count = 0;
    for (int i = 0; i < it->world->message_count; i++) {
        count += it->world->messages[i].from == from && it->world->messages[i].to == 1 - from;
    }
    return count;
}

int32_t *dm_playing_variable(const dm_playing *it, const char *variable)
{
    for (int i = 0; i < it->scenario->variables_count; i++) {
        const char *id = dm_say(it->scenario, it->scenario->variables[i].noun.id);
        if (strcmp(id, variable) == 0) return &it->world->variables[i];
    }
    fail_msg("no variable %s", variable);
    return NULL;
}

/// It goes back by the channel on which the proposal comes; what is said elsewhere in the meantime
/// answers something else.
static bool is_too_early(const dm_world *world, const dm_message *answer)
{
    if (answer->kind != DM_MESSAGE_REPLY && answer->kind != DM_MESSAGE_REJECTION) return false;
    for (int i = 0; i < world->message_count; i++) {
        const dm_message *offer = &world->messages[i];
        if (offer->kind != DM_MESSAGE_PROPOSAL || offer->to != answer->from ||
            offer->channel != answer->channel)
            continue;
        if (offer->sent <= answer->sent && answer->sent < offer->delivered) return true;
    }
    return false;
}

void dm_playing_check_answers(const dm_playing *it)
{
    for (int m = 0; m < it->world->message_count; m++) {
        assert_false(is_too_early(it->world, &it->world->messages[m]));
    }
}

static int count_words(const char *text)
{
    int words = 0;
    bool in_word = false;
    for (; *text != '\0'; text++) {
        const bool is_gap = *text == ' ' || *text == '\n';
        words += !is_gap && !in_word;
        in_word = !is_gap;
    }
    return words;
}

static void check_length(const dm_scenario *scenario, dm_noun noun, dm_words text)
{
    const int words = count_words(dm_say(scenario, text));
    if (words == 0 || words > 90) {
        print_message("%s: %d words\n", dm_say(scenario, noun.id), words);
    }
    assert_in_range(words, 1, 90);
}

void dm_playing_check_lengths(const dm_playing *it)
{
    const dm_scenario *scenario = it->scenario;
    for (int i = 0; i < scenario->injects_count; i++) {
        check_length(scenario, scenario->injects[i].noun, scenario->injects[i].text);
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        check_length(scenario, scenario->decisions[i].noun, scenario->decisions[i].text);
    }
    for (int i = 0; i < scenario->endings_count; i++) {
        check_length(scenario, scenario->endings[i].noun, scenario->endings[i].text);
    }
    for (int i = 0; i < DM_STATES; i++) {
        check_length(scenario, scenario->actors[i].noun, scenario->actors[i].brief);
    }
}

/// A title has a card of 40 characters to stand on.
static void check_title(const dm_scenario *scenario, dm_noun noun)
{
    const size_t size = strlen(dm_say(scenario, noun.title));
    if (size > 40)
        print_message("%s: %s\n", dm_say(scenario, noun.id), dm_say(scenario, noun.title));
    assert_in_range(size, 1, 40);
}

void dm_playing_check_titles(const dm_playing *it)
{
    const dm_scenario *scenario = it->scenario;
    for (int i = 0; i < scenario->injects_count; i++) {
        check_title(scenario, scenario->injects[i].noun);
    }
    for (int i = 0; i < scenario->decisions_count; i++) {
        check_title(scenario, scenario->decisions[i].noun);
    }
    for (int i = 0; i < scenario->options_count; i++) {
        check_title(scenario, scenario->options[i].noun);
    }
    for (int i = 0; i < scenario->endings_count; i++) {
        check_title(scenario, scenario->endings[i].noun);
    }
}

int dm_playing_count_endings(dm_playing *it, int seeds, const char *preset, const char *first,
                             const char *second)
{
    uint64_t endings = 0;
    for (int seed = 1; seed <= seeds; seed++) {
        dm_playing_play(it, seed, preset, first, second);
        endings |= UINT64_C(1) << it->world->ending;
    }
    int count = 0;
    for (; endings != 0; endings &= endings - 1) count++;
    return count;
}
