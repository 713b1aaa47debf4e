#include "slices/publishing/content.hpp"

#include <boost/json.hpp>

namespace publishing {

const std::string& text_in(const Content& content, const std::string& field)
{
    static const std::string nothing;
    const auto found = content.find(field);
    return found == content.end() ? nothing : found->second;
}

std::string written(const Content& content)
{
    boost::json::object fields;
    for (const auto& [name, text] : content) fields.emplace(name, text);
    return boost::json::serialize(fields);
}

Content content_of(std::string_view kept)
{
    Content content;
    const auto fields = boost::json::parse(boost::json::string_view(kept.data(), kept.size()));
    for (const auto& field : fields.as_object()) {
        const auto& text = field.value().as_string();
        content.emplace(std::string(field.key().data(), field.key().size()), std::string(text.data(), text.size()));
    }
    return content;
}

Merged merge(const Content& base, const Content& mine, const Content& theirs)
{
    Merged merged{mine, {}};
    auto all = base; // with what they took away
    for (auto& [field, text] : all) text.clear();
    for (const auto& [field, text] : theirs) all[field] = text;
    for (const auto& [field, text] : all) {
        const auto& before = text_in(base, field);
        const auto& own = text_in(mine, field);
        if (text == own || text == before) continue;
        if (own == before) merged.content[field] = text;
        else merged.clashes.push_back({field, own, text});
    }
    return merged;
}

}
