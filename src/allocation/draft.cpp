#include "allocation/draft.hpp"

namespace allocation {

std::uint32_t Names::number_of(std::string_view name)
{
    const auto found = numbers_.find(name);
    if (found != numbers_.end()) return found->second;
    const auto number = size();
    numbers_.emplace(names_.emplace_back(name), number);
    return number;
}

void Draft::wish(std::string_view applicant, std::string_view offer, std::uint32_t rank, std::string_view group)
{
    wishes.push_back({applicant_names.number_of(applicant), offer_names.number_of(offer), rank,
                      group.empty() ? none : group_names.number_of(group)});
}

void Draft::exclude(std::string_view first, std::string_view second)
{
    exclusions.push_back({applicant_names.number_of(first), applicant_names.number_of(second)});
}

void Mistakes::add(std::string place, base::Message message)
{
    if (found_.size() < Most::mistakes) found_.push_back({std::move(place), std::move(message)});
    else ++more_;
}

std::vector<Mistake> Mistakes::all() const
{
    auto all = found_;
    if (more_ > 0) all.push_back({"", base::says("and {0} more mistakes", std::to_string(more_))});
    return all;
}

}
