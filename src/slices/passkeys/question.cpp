#include "slices/passkeys/question.hpp"

#include "slices/passkeys/base64url.hpp"
#include "slices/passkeys/keys.hpp"
#include "web/json.hpp"

namespace passkeys {
namespace {

constexpr std::array<int, 3> algorithms = {-7, -8, -257}; // ES256, EdDSA, RS256. Source: webauthn

std::string host_of(const web::Request& request)
{
    const auto origin = request.origin();
    const auto begin = origin.find("://") + 3;
    return origin.substr(begin, origin.find_first_of(":/", begin) - begin);
}

web::Response as_json(web::Json& json, int status = 200)
{
    web::Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = json.take();
    return response;
}

void write_keys(web::Json& json, std::string_view name, const std::vector<Passkey>& known)
{
    json.key(name).begin_list();
    for (const auto& passkey : known) json.text(passkey.credential);
    json.end_list();
}

}

web::Response new_key_question(const web::Request& request, std::string_view question, const identity::Account& account,
                               const std::vector<Passkey>& known)
{
    web::Json json;
    json.begin_object().text("question", question).text("site", host_of(request)).text("site_name", request.site().name);
    json.text("account", base64url(account.id.hex())).text("address", account.email).text("name", account.name);
    json.key("seconds").number(std::chrono::seconds(life_of_question).count()).key("algorithms").begin_list();
    for (const auto algorithm : algorithms) json.number(algorithm);
    json.end_list();
    write_keys(json, "known", known);
    json.end_object();
    return as_json(json);
}

web::Response shown_key_question(const web::Request& request, std::string_view question, const std::vector<Passkey>& known)
{
    web::Json json;
    json.begin_object().text("question", question).text("site", host_of(request));
    json.key("seconds").number(std::chrono::seconds(life_of_question).count());
    write_keys(json, "known", known);
    json.end_object();
    return as_json(json);
}

web::Response no_question(const web::Request& request)
{
    web::Json json;
    json.begin_object().text("error", request.texts()("This page lay open too long. Please load it anew.")).end_object();
    return as_json(json, 403);
}

}
