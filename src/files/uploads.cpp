#include "files/uploads.hpp"

namespace files {
namespace {

std::vector<const web::Upload*> chosen_files(const web::Request& request)
{
    std::vector<const web::Upload*> chosen;
    for (const auto& upload : request.uploads) {
        if (upload.field == uploads_field && !(upload.file_name.empty() && upload.bytes.empty())) chosen.push_back(&upload);
    }
    return chosen;
}

}

Looks look_into_uploads(const web::Request& request, const Allowed& allowed)
{
    Looks looks;
    for (const auto* upload : chosen_files(request)) {
        if (looks.size() == allowed.files) break;
        looks.push_back(inspect(allowed.store, upload->file_name, upload->bytes));
    }
    return looks;
}

std::vector<Taken> taken(web::Form& form, const web::Request& request, const Allowed& allowed, const Looks& looks)
{
    std::vector<Taken> all;
    const auto chosen = chosen_files(request);
    for (std::size_t at = 0; at < looks.size(); ++at) {
        if (looks[at]) all.push_back({*looks[at], chosen.at(at)->bytes});
        else form.add_mistake(uploads_field, base::says("{0}: {1}", chosen.at(at)->file_name, request.texts()(looks[at].error())));
    }
    if (looks.size() < std::min(chosen.size(), allowed.files)) form.add_mistake(uploads_field, base::says("Please choose a file.")); // they were not looked into
    if (chosen.size() > allowed.files) form.add_mistake(uploads_field, base::says("Please choose at most {0} files.", std::to_string(allowed.files)));
    return all;
}

}
