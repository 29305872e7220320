#include "rules/project.h"
#include "rules/rules_internal.h"

// What the white cell decides otherwise than the rule. A ruling is a row of the world, so that the
// judge answers with it before the move; its event says what the rule had said. What the situation
// makes impossible no ruling makes possible.

static bool is_about_act(const dm_ruling *ruling, const dm_situation *situation)
{
    return ruling->action >= 0 && ruling->state == situation->me &&
           ruling->action == situation->action &&
           (ruling->asset < 0 || ruling->asset == situation->asset);
}

int dm_ruling_of_act(const dm_world *world, const dm_situation *situation)
{
    for (int i = world->ruling_count - 1; i >= 0; i--) {
        const dm_ruling *ruling = &world->rulings[i];
        if (!ruling->is_used && is_about_act(ruling, situation)) return i;
    }
    return -1;
}

int dm_ruling_of_option(const dm_world *world, int state, int option)
{
    for (int i = world->ruling_count - 1; i >= 0; i--) {
        const dm_ruling *ruling = &world->rulings[i];
        if (ruling->is_used || ruling->option < 0) continue;
        if (ruling->state == state && ruling->option == option) return i;
    }
    return -1;
}

void dm_ruling_use(dm_world *world, int ruling)
{
    if (world->rulings[ruling].is_allowed) world->rulings[ruling].is_used = 1;
}

static void add_ruling(dm_play *play, dm_ruling ruling, dm_event event, const dm_verdict *said)
{
    const int row = dm_take_row(play, &play->world->ruling_count, DM_RULINGS_MAX);
    if (row < 0) return;
    event.actor = ruling.state;
    event.other = said->kind;
    event.value = said->clause;
    event.before = ruling.is_allowed;
    event.visible = dm_to(ruling.state);
    ruling.event = dm_emit(play, event);
    play->world->rulings[row] = ruling;
}

static void rule_on_act(dm_play *play, const dm_input *input, bool is_allowed)
{
    const dm_scenario *scenario = play->scenario;
    const bool is_known = input->subject >= 0 && input->subject < scenario->actions_count &&
                          input->object >= -1 && input->object < scenario->assets_count &&
                          input->incident >= -1 && input->incident < play->world->incident_count;
    if (!is_known) return;
    for (int state = 0; state < DM_STATES; state++) {
        if ((input->value & dm_to(state)) == 0) continue;
        const dm_situation situation = {.me = (int16_t)state,
                                        .action = input->subject,
                                        .asset = input->object,
                                        .incident = input->incident,
                                        .belief = -1,
                                        .is_human = 1};
        const dm_verdict said = dm_judge_act(scenario, play->world, &situation);
        dm_event event = dm_event_of(DM_EVENT_RULING_ACT);
        event.subject = input->subject;
        event.object = input->object;
        add_ruling(play,
                   (dm_ruling){.action = input->subject,
                               .asset = input->object,
                               .option = -1,
                               .state = (uint8_t)state,
                               .is_allowed = is_allowed},
                   event, &said);
    }
}

static void rule_on_option(dm_play *play, const dm_input *input, bool is_allowed)
{
    const dm_scenario *scenario = play->scenario;
    if (input->subject < 0 || input->subject >= scenario->decisions_count) return;
    const dm_decision *decision = &scenario->decisions[input->subject];
    const dm_span options = decision->options;
    if (input->object < options.first || input->object >= options.first + options.count) return;
    dm_input choice = {.kind = DM_INPUT_CHOOSE,
                       .seat = (uint8_t)decision->seat,
                       .subject = input->subject,
                       .object = input->object,
                       .incident = -1,
                       .decision = input->subject,
                       .belief = -1};
    const dm_situation situation = dm_situation_of_decision(scenario, play->world, input->subject);
    dm_state_assessment(play->world, decision->seat, situation.incident, &choice);
    const dm_verdict said = dm_judge(scenario, play->world, &choice);
    dm_event event = dm_event_of(DM_EVENT_RULING_OPTION);
    event.subject = input->subject;
    event.object = input->object;
    add_ruling(play,
               (dm_ruling){.action = -1,
                           .asset = -1,
                           .option = input->object,
                           .state = (uint8_t)decision->seat,
                           .is_allowed = is_allowed},
               event, &said);
}

static void excuse(dm_play *play, int index)
{
    dm_world *world = play->world;
    if (index < 0 || index >= world->obligation_count) return;
    dm_obligation *owed = &world->obligations[index];
    if (owed->state != DM_OBLIGATION_OPEN && owed->state != DM_OBLIGATION_MISSED) return;
    dm_event event = dm_event_of(DM_EVENT_OBLIGATION_EXCUSED);
    event.actor = owed->debtor;
    event.other = owed->creditor;
    event.subject = (int16_t)index;
    event.object = owed->incident;
    event.value = owed->clause;
    event.before = owed->state;
    event.until = owed->due;
    event.visible = DM_TO_STATES;
    owed->state = DM_OBLIGATION_EXCUSED;
    owed->closed = world->now;
    dm_emit(play, event);
}

void dm_ruling_play(dm_play *play, const dm_input *input)
{
    const bool is_allowed =
        input->kind == DM_INPUT_ALLOW_ACT || input->kind == DM_INPUT_ALLOW_OPTION;
    if (input->kind == DM_INPUT_EXCUSE) {
        excuse(play, input->subject);
    } else if (input->kind == DM_INPUT_STRIKE) {
        if (input->subject >= 0 && input->subject < play->world->breach_count)
            dm_breach_strike(play, input->subject);
    } else if (input->kind == DM_INPUT_ALLOW_ACT || input->kind == DM_INPUT_REFUSE_ACT) {
        rule_on_act(play, input, is_allowed);
    } else {
        rule_on_option(play, input, is_allowed);
    }
}
