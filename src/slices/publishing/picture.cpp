#include "slices/publishing/picture.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace publishing {
namespace {

std::string text_named(const boost::json::value& one, const char* name) { return std::string(one.at(name).as_string()); }

}

std::string text_of_pictures(const std::vector<PictureNote>& notes)
{
    if (notes.empty()) return {};
    boost::json::array all;
    for (const auto& note : notes) {
        all.push_back({{"id", note.picture.hex()}, {"alt", note.alt}, {"caption", note.caption}, {"credit", note.credit}, {"consent", note.consent}});
    }
    return boost::json::serialize(all);
}

std::vector<PictureNote> pictures_in(std::string_view text)
{
    std::vector<PictureNote> notes;
    if (text.empty()) return notes;
    const auto all = boost::json::parse(boost::json::string_view(text.data(), text.size()));
    for (const auto& one : all.as_array()) {
        const auto id = base::Id<Picture>::parse(text_named(one, "id"));
        if (!id) throw std::runtime_error("a content names a picture that cannot be one");
        notes.push_back({*id, text_named(one, "alt"), text_named(one, "caption"), text_named(one, "credit"), text_named(one, "consent")});
    }
    return notes;
}

std::string readable_pictures(std::string_view text)
{
    std::string lines;
    for (const auto& note : pictures_in(text)) {
        if (!lines.empty()) lines += "\n";
        lines += note.alt;
        if (!note.caption.empty()) lines += " – " + note.caption;
        lines += " (" + note.credit + ")";
    }
    return lines;
}

}
