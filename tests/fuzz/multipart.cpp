#include "base/text.hpp"
#include "must.hpp"
#include "web/multipart.hpp"

// A form with files; the first line is its Content-Type.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto input = text_of(bytes, size);
    const auto end = std::min(input.find('\n'), input.size());
    const auto form = web::parse_multipart(input.substr(std::min(end + 1, input.size())), web::boundary_of(input.substr(0, end)));
    if (!form) return 0;
    must(form->fields.all().size() + form->uploads.size() <= 200);
    for (const auto& [name, value] : form->fields.all()) must(base::is_clean_utf8(name) && base::is_clean_utf8(value));
    for (const auto& upload : form->uploads) must(base::is_clean_utf8(upload.file_name));
    return 0;
}
