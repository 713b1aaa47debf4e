// From latitude and longitude to the map's own units: Mercator on a sphere, one scale and offset for each axis.
// How the numbers were found stands at the head of bin/places.

export const projection = {
  name: 'mercator',
  x_per_degree: 63.727024,
  x_offset: -373.522232,
  y_per_radian: -3642.266942,
  y_offset: 4210.902057,
};

export const residual = { median_px: 0.42, rms_px: 1.05, median_km: 0.46, rms_km: 1.15 };

export function on_map({ latitude, longitude }) {
  const stretched = Math.log(Math.tan(Math.PI / 4 + latitude * Math.PI / 360));
  return [
    projection.x_per_degree * longitude + projection.x_offset,
    projection.y_per_radian * stretched + projection.y_offset,
  ];
}

export function projection_rows(view_box) {
  return [
    ...Object.entries(projection),
    ['x', 'x_per_degree * longitude + x_offset'],
    ['y', 'y_per_radian * log(tan(pi / 4 + latitude * pi / 360)) + y_offset'],
    ['view_box', view_box],
    ...Object.entries(residual).map(([name, value]) => [`residual_${name}`, value]),
  ].map(([name, value]) => ({ name, value }));
}
