module stranger {
  requires org.khabar;
}
