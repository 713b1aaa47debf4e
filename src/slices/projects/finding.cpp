#include "slices/projects/finding.hpp"

#include "slices/projects/documents.hpp"
#include "slices/projects/store_shown.hpp"

#include <unordered_map>

namespace projects {
namespace {

search::Wanted wanted_of(const search::Question& question, const Choice& choice, std::size_t skipped)
{
    search::Wanted wanted;
    wanted.question = question;
    wanted.kind = search::Kind::project;
    wanted.state_key = choice.state_key;
    wanted.topic = choice.topic;
    if (choice.state) wanted.signs.push_back(sign_of(*choice.state));
    if (choice.alliance) wanted.signs.push_back(sign_of(*choice.alliance));
    wanted.skip = skipped;
    wanted.most = found_on_a_page;
    return wanted;
}

}

FoundProjects find_projects(storage::Read& read, const search::Question& question, const Choice& choice, std::size_t skipped)
{
    read.depends_on(search::version_of_index);
    const auto found = search::find(read, wanted_of(question, choice, skipped));
    std::vector<std::string> slugs;
    for (const auto& hit : found.hits) slugs.push_back(hit.address.substr(folder_in_address.size()));
    std::unordered_map<std::string, Listed> lines;
    for (auto& line : list_named(read, slugs)) lines.emplace(line.slug, std::move(line));
    FoundProjects projects{{}, found.count, found.instead};
    for (const auto& slug : slugs) {
        // The index may not have heard yet that it is called otherwise now.
        if (const auto line = lines.find(slug); line != lines.end()) projects.projects.push_back(std::move(line->second));
    }
    return projects;
}

std::string sign_of(State state) { return "stand/" + std::string(word_of(state)); }

std::string sign_of(base::Id<registry::Alliance> alliance) { return "alliance/" + alliance.hex(); }

}
