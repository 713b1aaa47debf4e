#include "base/text.hpp"
#include "files/inspection.hpp"
#include "files/name.hpp"
#include "must.hpp"

// Whatever people send, under every name that is taken: it is refused with a sentence, or its name is clean and its kind
// is the one of that name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = text_of(bytes, size);
    if (size < 2) return 0;
    const auto& kind = files::kinds.at(bytes[0] % files::kinds.size());
    files::Limits limits;
    limits.unpacked = 4 * 1024 * 1024;
    const auto inspected = files::inspect("Datei." + std::string(kind.ending), text.substr(1), limits);
    if (!inspected) {
        must(!inspected.error().text.empty());
    } else {
        must(inspected->kind == files::kind_named(inspected->name));
    }
    if (!base::is_clean_utf8(text)) return 0;
    const auto name = files::clean_name(text);
    must(files::clean_name(name) == name);
    must(base::characters(name) <= files::most_characters_of_a_name);
    must(name.find_first_of("/\\\"<>\r\n") == std::string::npos);
    must(files::disposition("attachment", name).find_first_of("\r\n") == std::string::npos);
    return 0;
}
