#pragma once

#include "device.hpp"

#include "support/accounts.hpp"
#include "support/test_app.hpp"

namespace test {

using identity::Proof;
using identity::Role;

/// What stands behind a name in what the script is handed.
inline std::string told(const Reply& reply, const std::string& name)
{
    const auto begin = reply.body.find("\"" + name + "\":\"") + name.size() + 4;
    return reply.body.substr(begin, reply.body.find('"', begin) - begin);
}

/// Somebody with a browser and a device, as the script of our pages makes them work together.
class Person {
public:
    Person(TestApp& app, base::Id<identity::Account> account, Proof proof = Proof::mail) : browser(app) { browser.sign_in(account, proof); }

    std::string question(std::string_view page, std::string_view form, std::string_view address)
    {
        browser.open(page);
        browser.use_form(form);
        const auto question = told(browser.send_to(address), "question");
        browser.open(page);
        return question;
    }

    const Reply& add_key(std::string_view name = "Mein Telefon")
    {
        const auto answer = device.make(question("/konto/passkeys", "/konto/passkeys", "/konto/passkeys/frage"));
        browser.use_form("/konto/passkeys");
        browser.fill("name", name);
        browser.fill("schluessel", answer.credential);
        browser.fill("gesagt", answer.client_data);
        browser.fill("geraet", answer.authenticator_data);
        browser.fill("oeffentlich", answer.public_key);
        return browser.send();
    }

    const Reply& show_key(std::string_view page, std::string_view form)
    {
        const auto answer = device.show(question(page, form, std::string(form) + "/frage"));
        browser.use_form(form);
        browser.add("schluessel", answer.credential);
        browser.add("gesagt", answer.client_data);
        browser.add("geraet", answer.authenticator_data);
        browser.add("unterschrift", answer.signature);
        return browser.send();
    }

    Visitor browser;
    Device device;
};

}
