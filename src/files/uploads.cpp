#include "files/uploads.hpp"

namespace files {

std::vector<Taken> taken(web::Form& form, const web::Request& request, const Allowed& allowed)
{
    std::vector<Taken> all;
    for (const auto& upload : request.uploads) {
        if (upload.field != uploads_field || (upload.file_name.empty() && upload.bytes.empty())) continue;
        if (all.size() == allowed.files) {
            form.add_mistake(uploads_field, base::says("Please choose at most {0} files.", std::to_string(allowed.files)));
            break;
        }
        auto inspected = inspect(allowed.store, upload.file_name, upload.bytes);
        if (inspected) all.push_back({std::move(*inspected), upload.bytes});
        else form.add_mistake(uploads_field, base::says("{0}: {1}", upload.file_name, request.texts()(inspected.error())));
    }
    return all;
}

}
