#include "run/course.h"

#include <stddef.h>

typedef enum stage {
    ASK_SCRIPT,  // something has happened: what does the script propose?
    PROPOSALS,   // it was asked; its proposals come one by one
    ASK_PLAYERS, // whose decision is open?
    AWAIT_TIME,  // before the first tick
} stage;

dm_motive dm_no_motive(void)
{
    return (dm_motive){.features = {-1, -1}, .against = -1, .rejected = -1, .rejected_action = -1};
}

bool dm_course_is_proposal(const dm_input *input)
{
    const bool is_act = input->kind == DM_INPUT_ACT && input->value == DM_ACT_PROPOSED;
    return input->seat == DM_SEAT_SCRIPT || is_act;
}

bool dm_course_has_proposals(const dm_course *course)
{
    return course->stage == PROPOSALS && course->proposal_next < course->proposal_count;
}

void dm_course_begin(dm_course *course)
{
    course->stage = AWAIT_TIME;
    course->answers = course->proposal_count = course->proposal_next = 0;
}

bool dm_course_choose(dm_course *course, int state, int doctrine, dm_input *input,
                      dm_motive *motive)
{
    const dm_scenario *scenario = course->scenario;
    const int decision = dm_open_decision(course->world, scenario, state);
    if (decision < 0) return false;
    dm_project(scenario, course->world, state, &course->view);
    course->candidate_count = 0;
    if (scenario->decisions[decision].is_free) {
        course->candidate_count = dm_candidates(scenario, course->world, state, decision,
                                                course->candidates, DM_CANDIDATES_MAX);
    }
    const dm_player player = {.seed = course->world->seed, .doctrine = doctrine};
    *input = dm_player_choose(scenario, &course->view, course->candidates, course->candidate_count,
                              &player, motive);
    return input->kind != DM_INPUT_TICK;
}

/// Computers first: what they choose stays sealed until the people of that minute have chosen too.
static bool ask_players(dm_course *course, dm_next *next)
{
    bool is_waiting = false;
    for (int state = 0; state < DM_STATES; state++) {
        next->decisions[state] = -1;
        if (course->doctrines[state] >= 0) continue;
        next->decisions[state] = (int16_t)dm_open_decision(course->world, course->scenario, state);
        is_waiting = is_waiting || next->decisions[state] >= 0;
    }
    for (int state = 0; state < DM_STATES && course->answers < DM_ANSWERS_MAX; state++) {
        const int doctrine = course->doctrines[state];
        if (doctrine < 0) continue;
        if (!dm_course_choose(course, state, doctrine, &next->input, &next->motive)) continue;
        next->kind = DM_NEXT_CHOICE;
        return true;
    }
    next->kind = DM_NEXT_PEOPLE;
    next->motive = dm_no_motive();
    return is_waiting;
}

bool dm_course_tick(const dm_course *course, dm_input *tick)
{
    const int64_t minute = dm_next_minute(course->world);
    *tick = (dm_input){.kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = minute};
    return minute < INT64_MAX; // always: the end is on the agenda
}

dm_next dm_course_next(dm_course *course)
{
    dm_next next = {.kind = DM_NEXT_NOTHING, .motive = dm_no_motive(), .decisions = {-1, -1}};
    if (course->world->is_over) return next;
    if (course->stage == ASK_SCRIPT) {
        const dm_adviser *adviser = &course->adviser;
        course->proposal_next = course->proposal_count = 0;
        if (adviser->advise != NULL) {
            course->proposal_count = adviser->advise(adviser->self, course->scenario, course->world,
                                                     course->proposals, DM_PROPOSALS_MAX);
        }
        course->stage = PROPOSALS;
    }
    if (dm_course_has_proposals(course)) {
        next.kind = DM_NEXT_PROPOSAL;
        next.input = course->proposals[course->proposal_next];
        return next;
    }
    if (course->stage == PROPOSALS) course->stage = ASK_PLAYERS;
    if (course->stage == ASK_PLAYERS && ask_players(course, &next)) return next;
    next.kind = dm_course_tick(course, &next.input) ? DM_NEXT_TICK : DM_NEXT_NOTHING;
    return next;
}

void dm_course_played(dm_course *course, const dm_input *input)
{
    if (dm_course_is_proposal(input)) {
        // Proposals of one asking are recorded as one: after the last of them, or after all that
        // a file has of them, it is the players' turn.
        const bool is_last = ++course->proposal_next >= course->proposal_count;
        course->stage = is_last ? ASK_PLAYERS : PROPOSALS;
        return;
    }
    course->stage = ASK_SCRIPT;
    course->proposal_next = course->proposal_count = 0;
    if (input->kind == DM_INPUT_TICK) {
        course->answers = 0;
    } else if (input->seat < DM_STATES && course->doctrines[input->seat] >= 0) {
        course->answers++;
    }
}
