package org.khabar.entity;

/** What a mention names. */
public enum MentionType {
  /** A person, without titles or honorifics. */
  PERSON,
  /** A country, city, region, water, building or other place. */
  LOCATION,
  /** A ministry, body, party, company, team, medium or armed group. */
  ORGANIZATION,
  /** A title or office phrase that refers to a certain person. */
  TITLE
}
