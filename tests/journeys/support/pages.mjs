// Every kind of page that people see, by an address in the demonstration.

export const pages = {
  'the start page': '/',
  'the English start page': '/en/',
  'the question which place is meant': '/?ort=18059',
  'an answer to a place that nobody knows': '/?ort=Qwertzhausen',
  'the answer to a postal code': '/?ort=18055',
  'the page of a town': '/orte/rostock',
  'the page of a district': '/orte/rostock/reutershagen',
  'the list of alliances': '/buendnisse',
  'the list of one state': '/buendnisse?land=mv',
  'the page of an alliance': '/buendnisse/rostock',
  'the map': '/karte',
  'the sources of data': '/datenquellen',
  'the form for barriers': '/barriere-melden',
  'the statement on accessibility': '/barrierefreiheit',
  'the imprint': '/impressum',
  'the privacy page': '/datenschutz',
  'the samples of all parts': '/muster',
  'a page that is not there': '/gibt-es-nicht',
};
