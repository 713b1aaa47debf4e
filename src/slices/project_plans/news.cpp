#include "slices/project_plans/news.hpp"

#include "base/sha256.hpp"
#include "slices/project_plans/begin.hpp"

namespace project_plans {

std::optional<News> news_of(storage::Read& read, const Origin& origin)
{
    const auto kind = editable();
    const auto own = kind.named(read, origin.project.uuid);
    const auto original = kind.named(read, origin.original.uuid);
    if (!own || !original) return std::nullopt;
    return News{origin, own->name, own->path, original->name, original->shown, copied_from(read, origin.original), kind.published(read, origin.project.uuid)};
}

std::string stand_of(const publishing::Content& content) { return base::sha256(publishing::written(content)).substr(0, 32); }

}
