const HEADER =
  'number,ident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,' +
  'opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,' +
  'location,category,category,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,' +
  'assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,' +
  'closed_code,resolved_by,resolved_at,closed_at';

// The first row of the real log.
const ROW =
  '0000045,New,true,0,0,0,true,2403,8,29/2/2016 01:16,6,29/2/2016 01:23,21,29/2/2016 01:23,Phone,' +
  '143,55,170,72,?,2,2,3,56,?,true,false,Do Not Notify,?,?,?,?,5,149,29/2/2016 11:29,5/3/2016 12:00';

/** Text of an incident log: a row for each record, which overrides columns of the first real row. */
export function incidentCsv(records: readonly Readonly<Record<string, string>>[]): string {
  const names = HEADER.split(',').map((name, at, all) =>
    all.indexOf(name) === at ? name : 'subcategory',
  );
  const rows = records.map((record) =>
    ROW.split(',')
      .map((value, at) => record[names[at] ?? ''] ?? value)
      .join(','),
  );
  return [HEADER, ...rows, ''].join('\n');
}
