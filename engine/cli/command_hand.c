#include "base/i18n.h"
#include "cli/hand.h"
#include "cli/load.h"
#include "cli/setup.h"

#include <stdio.h>
#include <string.h>

static const dm_scenario *scenario_of(const dm_hand *hand)
{
    return dm_exercise_scenario(hand->exercise);
}

static dm_status play(const dm_hand *hand, dm_input input)
{
    return dm_exercise_play(hand->exercise, input, dm_hand_text(hand), hand->diag);
}

static const char *option_of(const dm_hand *hand, const char *name)
{
    return dm_flag_value(hand->arguments, name);
}

// ------------------------------------------------------------------------------------------ people

static dm_status choose(const dm_hand *hand)
{
    int option;
    dm_stated stated;
    DM_TRY(dm_hand_option(scenario_of(hand), hand->words[0], &option, hand->diag));
    const dm_scenario *scenario = scenario_of(hand);
    const int decision = scenario->options[option].decision;
    DM_TRY(dm_hand_stated(hand, scenario->decisions[decision].seat,
                          dm_hand_incident_of(hand->exercise, decision), &stated));
    return play(hand, dm_hand_choose(scenario_of(hand), option, stated));
}

/// The free decision that the state has open; -1.
static int free_decision(const dm_hand *hand, int state)
{
    const dm_scenario *scenario = scenario_of(hand);
    const int open = dm_open_decision(dm_exercise_world(hand->exercise), scenario, state);
    return open >= 0 && scenario->decisions[open].is_free ? open : -1;
}

static dm_status act(const dm_hand *hand)
{
    int state;
    int action;
    int asset;
    int incident;
    dm_stated stated;
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    DM_TRY(dm_hand_target(hand, hand->words[1], &action, &asset));
    DM_TRY(dm_hand_incident(hand, option_of(hand, "about"), &incident));
    DM_TRY(dm_hand_stated(hand, state, incident, &stated));
    return play(hand,
                dm_hand_act(state, action, asset, incident, free_decision(hand, state), stated));
}

static dm_status do_wait(const dm_hand *hand)
{
    int state;
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    const int decision = free_decision(hand, state);
    if (decision < 0) {
        return dm_fail(hand->diag, DM_E_USAGE, NULL, _("%s has no decision open that can wait"),
                       hand->words[0]);
    }
    return play(hand, dm_hand_wait(state, decision));
}

static dm_status do_send(const dm_hand *hand)
{
    int state;
    int kind;
    int channel;
    int incident;
    uint32_t fields;
    dm_stated stated;
    const char *over = option_of(hand, "over");
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    DM_TRY(dm_hand_kind(hand, &dm_message_kind_list, hand->words[1], &kind));
    DM_TRY(dm_hand_row(hand, DM_TABLE_CHANNELS, over != NULL ? over : "", &channel));
    DM_TRY(dm_hand_incident(hand, option_of(hand, "about"), &incident));
    DM_TRY(dm_hand_fields(hand, &fields));
    DM_TRY(dm_hand_stated(hand, state, incident, &stated));
    return play(hand, dm_hand_message(state, kind, channel, incident, fields, stated));
}

static dm_status assess(const dm_hand *hand)
{
    int state;
    int incident;
    int suspect = -1;
    dm_stated stated;
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    DM_TRY(dm_hand_incident(hand, hand->words[1], &incident));
    if (hand->word_count > 2)
        DM_TRY(dm_hand_kind(hand, &dm_suspect_list, hand->words[2], &suspect));
    DM_TRY(dm_hand_stated(hand, state, incident, &stated));
    return play(hand, dm_hand_assess(state, incident, suspect, stated));
}

static dm_status agree(const dm_hand *hand, dm_input (*make)(int state, int norm))
{
    int state;
    int norm;
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    DM_TRY(dm_hand_row(hand, DM_TABLE_NORMS, hand->words[1], &norm));
    return play(hand, make(state, norm));
}

static dm_status offer(const dm_hand *hand)
{
    return agree(hand, dm_hand_offer);
}

static dm_status withdraw(const dm_hand *hand)
{
    return agree(hand, dm_hand_withdraw);
}

// --------------------------------------------------------------------------------- the white cell

static dm_status on_inject(const dm_hand *hand, dm_input (*make)(int inject))
{
    int inject;
    DM_TRY(dm_hand_row(hand, DM_TABLE_INJECTS, hand->words[0], &inject));
    return play(hand, make(inject));
}

static dm_status fire(const dm_hand *hand)
{
    return on_inject(hand, dm_hand_fire);
}

static dm_status skip(const dm_hand *hand)
{
    return on_inject(hand, dm_hand_skip);
}

static dm_status delay(const dm_hand *hand)
{
    int inject;
    int64_t minute;
    DM_TRY(dm_hand_row(hand, DM_TABLE_INJECTS, hand->words[0], &inject));
    DM_TRY(dm_hand_minute(hand, option_of(hand, "to"), &minute));
    return play(hand, dm_hand_delay(inject, minute));
}

static dm_status inject(const dm_hand *hand)
{
    int to;
    DM_TRY(dm_hand_audience(hand, option_of(hand, "for"), true, &to));
    return play(hand, dm_hand_inject(to));
}

static dm_status note(const dm_hand *hand)
{
    return play(hand, dm_hand_note());
}

static dm_status norm(const dm_hand *hand)
{
    int row;
    int states;
    DM_TRY(dm_hand_row(hand, DM_TABLE_NORMS, hand->words[0], &row));
    DM_TRY(dm_hand_audience(hand, option_of(hand, "for"), false, &states));
    const bool is_on = strcmp(hand->words[1], "on") == 0;
    if (!is_on && strcmp(hand->words[1], "off") != 0)
        return dm_fail(hand->diag, DM_E_USAGE, NULL, _("a norm goes on or off, not \"%s\""),
                       hand->words[1]);
    return play(hand, dm_hand_norm(row, states, is_on));
}

/// "allow dp1=wait", "refuse strike@grid": a decision's option, or an act of the catalogue.
static dm_status rule(const dm_hand *hand, bool is_allowed)
{
    if (strchr(hand->words[1], '=') != NULL) {
        int option;
        DM_TRY(dm_hand_option(scenario_of(hand), hand->words[1], &option, hand->diag));
        return play(hand, dm_hand_rule_option(scenario_of(hand), option, is_allowed));
    }
    int action;
    int asset;
    int incident;
    int states;
    DM_TRY(dm_hand_target(hand, hand->words[1], &action, &asset));
    DM_TRY(dm_hand_incident(hand, option_of(hand, "about"), &incident));
    DM_TRY(dm_hand_audience(hand, option_of(hand, "for"), false, &states));
    return play(hand, dm_hand_rule_act(states, action, asset, incident, is_allowed));
}

static dm_status override(const dm_hand *hand)
{
    const char *how = hand->words[0];
    if (strcmp(how, "allow") == 0) return rule(hand, true);
    if (strcmp(how, "refuse") == 0) return rule(hand, false);
    int number;
    const bool is_excuse = strcmp(how, "excuse") == 0;
    if (!is_excuse && strcmp(how, "strike") != 0) {
        snprintf(hand->diag->hint, sizeof hand->diag->hint, "%s",
                 _("there are: allow, refuse, excuse, strike"));
        return dm_fail(hand->diag, DM_E_USAGE, NULL, _("there is no ruling \"%s\""), how);
    }
    DM_TRY(dm_hand_number(hand, hand->words[1], &number));
    return play(hand, is_excuse ? dm_hand_excuse(number) : dm_hand_strike(number));
}

static dm_status end(const dm_hand *hand)
{
    int ending = -1;
    if (hand->word_count > 0) DM_TRY(dm_hand_row(hand, DM_TABLE_ENDINGS, hand->words[0], &ending));
    return play(hand, dm_hand_end(ending));
}

// ------------------------------------------------------------------------- clock, seats, branches

static dm_status step(const dm_hand *hand)
{
    return dm_exercise_step(hand->exercise, hand->diag);
}

static dm_status go(const dm_hand *hand)
{
    const char *to = option_of(hand, "to");
    if (to == NULL) return dm_exercise_go_on(hand->exercise, hand->diag);
    int64_t minute;
    DM_TRY(dm_hand_minute(hand, to, &minute));
    return dm_exercise_go_until(hand->exercise, minute, hand->diag);
}

static dm_status pass(const dm_hand *hand)
{
    const char *to = option_of(hand, "to");
    int64_t minute = INT64_MAX;
    if (to != NULL) DM_TRY(dm_hand_minute(hand, to, &minute));
    return dm_exercise_let_time_run(hand->exercise, minute, hand->diag);
}

static dm_status read_doctrine(const dm_hand *hand, const char *word, int *doctrine)
{
    *doctrine = -1;
    if (strcmp(word, "person") == 0) return DM_OK;
    return dm_hand_row(hand, DM_TABLE_DOCTRINES, word, doctrine);
}

static dm_status seat(const dm_hand *hand)
{
    int state;
    int doctrine;
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    DM_TRY(read_doctrine(hand, hand->words[1], &doctrine));
    return dm_exercise_seat(hand->exercise, state, doctrine, hand->diag);
}

static dm_status stand_in(const dm_hand *hand)
{
    int state;
    int doctrine = -1;
    DM_TRY(dm_hand_state(hand, hand->words[0], &state));
    if (hand->word_count > 1) DM_TRY(read_doctrine(hand, hand->words[1], &doctrine));
    return dm_exercise_stand_in(hand->exercise, state, doctrine, hand->diag);
}

static dm_status undo(const dm_hand *hand)
{
    int who = DM_SEAT_FACILITATOR;
    const char *word = option_of(hand, "for");
    if (word != NULL) DM_TRY(dm_hand_state(hand, word, &who));
    return dm_exercise_undo(hand->exercise, who, hand->diag);
}

static dm_status redo(const dm_hand *hand)
{
    return dm_exercise_redo(hand->exercise, hand->diag);
}

static dm_status do_switch(const dm_hand *hand)
{
    const int branch = dm_session_find_branch(dm_exercise_session(hand->exercise), hand->words[0]);
    if (branch == 0)
        return dm_fail(hand->diag, DM_E_USAGE, NULL, _("there is no branch \"%s\""),
                       hand->words[0]);
    return dm_exercise_switch(hand->exercise, branch, hand->diag);
}

static dm_status turn(const dm_hand *hand)
{
    dm_hand_say_turn(hand->exercise, option_of(hand, "json") != NULL);
    return DM_OK;
}

// ---------------------------------------------------------------------------------------- a new
// one

static dm_status begin(const dm_arguments *arguments, const dm_loaded *loaded,
                       dm_exercise **exercise, dm_diag *diag)
{
    const dm_scenario *scenario = loaded->scenario;
    uint64_t seed = 1;
    const char *words = dm_flag_value(arguments, "seed");
    if (words != NULL) DM_TRY(dm_setup_read_seed(words, &seed, diag));
    dm_session_start start = {.files = loaded->package.files,
                              .file_count = loaded->package.count,
                              .setup = dm_setup_default(scenario, seed),
                              .doctrines = {-1, -1},
                              .engine_version = DM_VERSION};
    words = dm_flag_value(arguments, "norms");
    if (words != NULL) DM_TRY(dm_setup_read_norms(scenario, words, &start.setup, diag));
    words = dm_flag_value(arguments, "players");
    if (words != NULL) DM_TRY(dm_setup_read_players(scenario, words, start.doctrines, diag));
    return dm_exercise_begin(exercise, arguments->words[1], &start, diag);
}

static dm_status make_new(const dm_arguments *arguments, dm_exercise **exercise, dm_diag *diag)
{
    dm_loaded loaded;
    dm_status status = dm_loaded_read(&loaded, arguments->words[2]);
    if (status != DM_OK) {
        if (loaded.diags.count > 0) *diag = loaded.diags.items[0];
    } else {
        status = begin(arguments, &loaded, exercise, diag);
    }
    dm_loaded_free(&loaded);
    return status;
}

// ---------------------------------------------------------------------------------------- the
// table

typedef struct verb {
    const char *name;
    dm_status (*run)(const dm_hand *hand);
    const char *usage; ///< the words after the file
    int words_min;
    int words_max;
} verb;

static const verb verbs[] = {
    {"new", NULL, "SCENARIO", 1, 1},
    {"turn", turn, "", 0, 0},
    {"step", step, "", 0, 0},
    {"go", go, "[--to TIME]", 0, 0},
    {"pass", pass, "[--to TIME]", 0, 0},
    {"choose", choose, "DECISION=OPTION", 1, 1},
    {"act", act, "STATE ACTION[@ASSET]", 2, 2},
    {"wait", do_wait, "STATE", 1, 1},
    {"send", do_send, "STATE KIND --over CHANNEL", 2, 2},
    {"assess", assess, "STATE INCIDENT [SUSPECT] --likelihood PERCENT --confidence WORD", 2, 3},
    {"offer", offer, "STATE NORM", 2, 2},
    {"withdraw", withdraw, "STATE NORM", 2, 2},
    {"fire", fire, "INJECT", 1, 1},
    {"skip", skip, "INJECT", 1, 1},
    {"delay", delay, "INJECT --to TIME", 1, 1},
    {"inject", inject, "--for WHOM --text WORDS", 0, 0},
    {"note", note, "--text WORDS", 0, 0},
    {"norm", norm, "NORM on|off [--for STATE]", 2, 2},
    {"override", override, "allow|refuse|excuse|strike WHAT --reason WORDS", 2, 2},
    {"seat", seat, "STATE DOCTRINE|person", 2, 2},
    {"stand-in", stand_in, "STATE [DOCTRINE]", 1, 2},
    {"undo", undo, "[--for STATE]", 0, 0},
    {"redo", redo, "", 0, 0},
    {"switch", do_switch, "BRANCH", 1, 1},
    {"end", end, "[ENDING]", 0, 1},
};
enum { VERB_COUNT = sizeof verbs / sizeof verbs[0] };

static const verb *find_verb(const char *name)
{
    for (int i = 0; i < VERB_COUNT; i++)
        if (strcmp(verbs[i].name, name) == 0) return &verbs[i];
    return NULL;
}

bool dm_hand_is_verb(const char *name)
{
    return find_verb(name) != NULL;
}

int dm_hand_names(const char **names, int capacity)
{
    int count = 0;
    for (; count < VERB_COUNT && count < capacity; count++) names[count] = verbs[count].name;
    return count;
}

static dm_status run_on(const verb *what, dm_hand *hand)
{
    const uint32_t first = dm_exercise_world(hand->exercise)->next_event;
    DM_TRY(what->run(hand));
    const uint32_t now = dm_exercise_world(hand->exercise)->next_event;
    if (what->run != turn)
        dm_hand_say(hand->exercise, first < now ? first : now, option_of(hand, "json") != NULL);
    return DM_OK;
}

dm_status dm_hand_run(const dm_arguments *arguments, dm_diag *diag)
{
    const verb *what = find_verb(arguments->words[0]);
    if (what == NULL) return DM_E_USAGE; // dm_hand_is_verb() has been asked
    const int count = arguments->word_count - 2;
    if (count < what->words_min || count > what->words_max) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("write: demarche session %s FILE %s"), what->name,
                       what->usage);
    }
    dm_exercise *exercise = NULL;
    if (what->run == NULL) {
        DM_TRY(make_new(arguments, &exercise, diag));
        dm_hand_say(exercise, 1, dm_flag_value(arguments, "json") != NULL);
        dm_exercise_close(exercise);
        return DM_OK; // what it began with is durable
    }
    const dm_session_mode mode = what->run == turn ? DM_SESSION_READ : DM_SESSION_WRITE;
    DM_TRY(dm_exercise_open(&exercise, arguments->words[1], mode, diag));
    dm_hand hand = {.arguments = arguments,
                    .words = arguments->words + 2,
                    .word_count = count,
                    .exercise = exercise,
                    .diag = diag};
    dm_status status = run_on(what, &hand);
    if (status == DM_OK) status = dm_session_is_durable(dm_exercise_session(exercise), diag);
    dm_exercise_close(exercise);
    return status;
}
