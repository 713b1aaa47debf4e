#pragma once

#include "files/inspection.hpp"

#include <vector>

namespace files {

/// What stands against a file, or what should be said of it.
using Remarks = tl::expected<std::vector<base::Message>, base::Message>;

inline tl::unexpected<base::Message> object(base::Message message) { return tl::unexpected<base::Message>(std::move(message)); }

inline base::Message broken() { return base::says("This document is damaged. Please save it anew with the program it comes from."); }
inline base::Message swells() { return base::says("What is packed in this document is far too large. Please send it in several smaller ones."); }
inline base::Message has_macros() { return base::says("In this document there are macros. Please save it without macros and send it again."); }

/// The media type that the bytes look like, as libmagic sees it. Throws: std::runtime_error without its table
std::string sniffed(std::string_view bytes);

/// A document that is a ZIP with XML in it: of OpenDocument or of Office Open XML. Refuses: another kind than `kind`,
/// macros and other active content, what is fetched from elsewhere, what is encrypted, broken or swells.
/// Source: odf-1.3, ecma-376
Remarks look_into_package(const Kind& kind, std::string_view bytes, const Limits& limits);

/// Refuses: scripts, actions that run by themselves, files within the file, what is broken, swells, or needs a password.
/// Source: pdf-1.7
Remarks look_into_pdf(std::string_view bytes, const Limits& limits);

/// Refuses: scripts, handlers of events, other documents within the drawing, what is fetched from elsewhere. Source: svg-2
Remarks look_into_drawing(std::string_view svg);

/// What one part of a package says in XML. Refuses: as `look_into_package`, and a DOCTYPE
Remarks look_into_xml(std::string_view xml);

}
