#include "slices/cooperations/cooperations.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/cooperations/store_talks.hpp"

namespace cooperations {

std::string begin_talk(storage::Write& write, const Opening& opening, base::Instant now)
{
    const Cooperation about{base::Id<Cooperation>::fresh(), opening.from, opening.author, Direction::seeks, "wissen", {}, Reach::everywhere,
                            opening.title, opening.text, {}, {}, now};
    store_cooperation(write, about, now);
    end_cooperation(write, about.id, Outcome::talking, now); // it stands in no list: it was meant for one alliance
    const auto talk = talk_about(write, about.id, opening.to, now);
    add_message(write, base::new_uuid(), talk, opening.from, opening.author, opening.text, now);
    return "/kooperationen/gespraeche/" + talk.hex();
}

}
