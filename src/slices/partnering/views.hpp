#pragma once

#include "slices/partnering/origin.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/prospect.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace partnering {

/// The frame of what stands below the partners of an alliance.
web::Response partner_frame(const web::Request& request, const registry::AllianceName& alliance, std::string title, web::Html body, int status = 200);

/// The partners of an alliance.
struct PartnerList {
    std::vector<PartnerNow> partners; ///< those that fit
    std::int64_t all = 0;             ///< how many there are
    std::string words;                ///< what is looked for
    std::vector<partners::Ending> endings;
};
web::Response list_page(const web::Request& request, const registry::AllianceName& alliance, const PartnerList& list);

/// An organisation that might be meant.
struct Candidate {
    partners::Listed listed;
    bool is_partner = false;
};
/// What is it called?
web::Response name_page(const web::Request& request, const registry::AllianceName& alliance);
/// Is it one of these? If not, it is entered.
web::Response new_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form, const std::vector<Candidate>& candidates,
                       const Origin& origin);
/// One that is there already: since when?
web::Response known_page(const web::Request& request, const registry::AllianceName& alliance, std::string_view organisation, const web::Form& form);
web::Response end_page(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const web::Form& form);

/// What an alliance keeps of one partner. `others`: the alliances in which it takes part too.
web::Response desk_page(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const std::vector<ContactPerson>& contacts,
                        const std::vector<std::string>& others, const web::Form& profile);
/// A contact of a partner; nothing: a new one. `shown` says which boxes are ticked, `words` what somebody noted elsewhere.
struct ContactForm {
    const ContactPerson* contact = nullptr;
    bool name_public = false;
    bool telephone_public = false;
    bool mail_public = false;
    std::string words = {};
};
web::Response contact_page(const web::Request& request, const registry::AllianceName& alliance, const partners::Organisation& organisation, const ContactForm& shown,
                           const web::Form& form);
/// For the service office: organisations by their names.
web::Response office_list_page(const web::Request& request, std::string_view words, const std::vector<partners::Listed>& found);
/// For the service office: an organisation that takes part in several alliances.
web::Response office_page(const web::Request& request, const partners::Organisation& organisation, const web::Form& profile);

/// What a contact sees who followed the link of the mail.
web::Response consent_page(const web::Request& request, std::string_view alliance, std::string_view organisation, const ContactPerson& contact);
web::Response contact_forgotten_page(const web::Request& request);
web::Response way_out_page(const web::Request& request);
web::Response asked_no_more_page(const web::Request& request);
/// What of the contacts stands on the public page of an organisation; nothing where nothing does.
web::Html public_section(const web::Request& request, const std::vector<PublicContact>& contacts);

web::Response prospects_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Prospect>& prospects, base::Date today);
web::Response blank_prospect_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form);
web::Response prospect_page(const web::Request& request, const registry::AllianceName& alliance, const Prospect& prospect, const std::vector<ProspectNote>& notes,
                            const web::Form& form, const web::Form& note);

}
